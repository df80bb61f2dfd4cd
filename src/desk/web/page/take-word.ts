import { type Desk, Refused } from './ask-desk.ts';
import { byId, element } from './dom.ts';
import { sendFiles } from './send-files.ts';

/** What is taken for a text by its name; what it is, the command finds out. */
export const isWordName = (name: string): boolean => /\.(?:docx?|docm|dotx|odt|rtf|pdf)$/i.test(name);

/** Sends a Word file to the desk and has it looked at; nothing is written yet. */
export async function takeWord(desk: Desk, file: File | undefined): Promise<void> {
  if (!file) return;
  const dialog = byId<HTMLDialogElement>('dialog');
  const status = element('p', { role: 'status' });
  const fault = element('p', { class: 'fault', role: 'alert' });
  dialog.replaceChildren(element('h2', { id: 'dialog-title' }, 'Nhập Word'), status, fault);
  if (!dialog.open) dialog.showModal();
  try {
    const batch = await sendFiles(desk, 'word', [file], (text) => {
      status.textContent = text;
    });
    await desk.run('look', { batch });
    dialog.close();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    status.textContent = '';
    fault.textContent = error.message;
  }
}

/** Asks which file. */
export function askForWord(desk: Desk): void {
  const dialog = byId<HTMLDialogElement>('dialog');
  const chosen = element('input', {
    type: 'file',
    accept: '.docx,.doc,.odt,.rtf',
    onchange: () => void takeWord(desk, chosen.files?.[0]),
  });
  dialog.replaceChildren(
    element('h2', { id: 'dialog-title' }, 'Nhập Word'),
    element(
      'p',
      {},
      'Máy cho xem những gì không lấy được và kết quả, rồi mới hỏi ghi vào đâu. Thả tệp vào bất cứ chỗ nào trên trang này cũng được.',
    ),
    element('label', {}, 'Chọn tệp Word', chosen),
    element(
      'p',
      { class: 'ends' },
      element('button', { type: 'button', onclick: () => dialog.close() }, 'Thôi'),
    ),
  );
  dialog.showModal();
}
