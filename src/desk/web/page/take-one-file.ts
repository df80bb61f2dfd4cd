import { type Desk, Refused } from './ask-desk.ts';
import { byId, element } from './dom.ts';
import { sendFiles } from './send-files.ts';

/** A file that the desk is to look at before anything is written. */
interface OneFile {
  /** Of the dialog. */
  title: string;
  /** What becomes of it. */
  hint: string;
  label: string;
  /** Ends of names, as an input of files takes them. */
  accept: string;
  /** Of its drop, as `word`. */
  address: string;
  /** Of `commands.ts`: what looks at it. */
  command: string;
}

/** How one file is taken: dropped, or chosen in a dialog. */
export function createTakeFile({ title, hint, label, accept, address, command }: OneFile) {
  const heading = () => element('h2', { id: 'dialog-title' }, title);
  /** Sends it to the desk and has it looked at; nothing is written yet. */
  const take = async (desk: Desk, file: File | undefined): Promise<void> => {
    if (!file) return;
    const dialog = byId<HTMLDialogElement>('dialog');
    const status = element('p', { role: 'status' });
    const fault = element('p', { class: 'fault', role: 'alert' });
    dialog.replaceChildren(heading(), status, fault);
    if (!dialog.open) dialog.showModal();
    try {
      const batch = await sendFiles(desk, address, [file], (text) => {
        status.textContent = text;
      });
      await desk.run(command, { batch });
      dialog.close();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      status.textContent = '';
      fault.textContent = error.message;
    }
  };
  /** Asks which file. */
  const ask = (desk: Desk): void => {
    const dialog = byId<HTMLDialogElement>('dialog');
    const chosen = element('input', {
      type: 'file',
      accept,
      onchange: () => void take(desk, chosen.files?.[0]),
    });
    dialog.replaceChildren(
      heading(),
      element('p', {}, hint),
      element('label', {}, label, chosen),
      element(
        'p',
        { class: 'ends' },
        element('button', { type: 'button', onclick: () => dialog.close() }, 'Thôi'),
      ),
    );
    dialog.showModal();
  };
  return { take, ask };
}
