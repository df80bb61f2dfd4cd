/** A request of the form that is not done; the message is shown to the editor, in Vietnamese. */
export class ApiRefusal extends Error {
  readonly status: number;

  /** @param status of HTTP; 422 as Gitea says that a file cannot be written as it was sent. */
  constructor(message: string, status = 422) {
    super(message);
    this.status = status;
  }
}
