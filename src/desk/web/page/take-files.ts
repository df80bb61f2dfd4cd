import { type Desk, Refused } from './ask-desk.ts';
import { byId, element } from './dom.ts';
import { sendFiles } from './send-files.ts';

/** Files that the desk is to look at before anything is written. */
interface TakenFiles {
  /** Of the dialog. */
  title: string;
  /** What becomes of them. */
  hint: string;
  label: string;
  /** Ends of names, as an input of files takes them; absent: any. */
  accept?: string;
  /** Whether several may be taken at once; else the first is. */
  many?: boolean;
  /** Of their drop, as `word`. */
  address: string;
  /** Of `commands.ts`: what looks at them. */
  command: string;
  /** A button beside the one that ends. */
  more?: { label: string; press: (desk: Desk) => Promise<unknown> };
}

/** How files are taken: dropped, or chosen in a dialog. */
export function createTakeFiles({ title, hint, label, accept, many, address, command, more }: TakenFiles) {
  const heading = () => element('h2', { id: 'dialog-title' }, title);
  const button = (text: string, press: () => void) =>
    element('button', { type: 'button', onclick: press }, text);
  /** Sends them to the desk, one after another, and has them looked at; nothing is written yet. */
  const take = async (desk: Desk, files: readonly File[]): Promise<void> => {
    const taken = many ? files : files.slice(0, 1);
    if (taken.length === 0) return;
    const dialog = byId<HTMLDialogElement>('dialog');
    const status = element('p', { role: 'status' });
    const fault = element('p', { class: 'fault', role: 'alert' });
    const ends = element('p', { class: 'ends' });
    dialog.replaceChildren(heading(), status, fault, ends);
    if (!dialog.open) dialog.showModal();
    try {
      const batch = await sendFiles(desk, address, taken, (text) => {
        status.textContent = text;
      });
      await desk.run(command, { batch });
      dialog.close();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      status.textContent = '';
      fault.textContent = error.message;
      ends.replaceChildren(
        button('Chọn lại', () => ask(desk)),
        button('Thôi', () => dialog.close()),
      );
    }
  };
  /** Asks which. */
  const ask = (desk: Desk): void => {
    const dialog = byId<HTMLDialogElement>('dialog');
    const chosen = element('input', {
      type: 'file',
      ...(accept && { accept }),
      ...(many && { multiple: true }),
      onchange: () => void take(desk, [...(chosen.files ?? [])]),
    });
    dialog.replaceChildren(
      heading(),
      element('p', {}, hint),
      element('label', {}, label, chosen),
      element(
        'p',
        { class: 'ends' },
        more && button(more.label, () => void more.press(desk)),
        button('Thôi', () => dialog.close()),
      ),
    );
    if (!dialog.open) dialog.showModal();
  };
  return { take, ask };
}
