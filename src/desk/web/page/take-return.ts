import { type Desk, Refused } from './ask-desk.ts';
import { byId, element } from './dom.ts';
import { sendFiles } from './send-files.ts';

/** What is taken for a translator's file by its name: XLIFF, and what the desk itself has named so. */
export const isReturnName = (name: string): boolean =>
  /\.(?:xlf|xliff|mqxliff|sdlxliff)$|^dich-[a-z]{2,3}\b.*\.(?:docx?|odt|rtf)$/i.test(name);

/** Sends a translator's file to the desk and has it looked at; nothing is written yet. */
export async function takeReturn(desk: Desk, file: File | undefined): Promise<void> {
  if (!file) return;
  const dialog = byId<HTMLDialogElement>('dialog');
  const status = element('p', { role: 'status' });
  const fault = element('p', { class: 'fault', role: 'alert' });
  dialog.replaceChildren(element('h2', { id: 'dialog-title' }, 'Nhận bản dịch'), status, fault);
  if (!dialog.open) dialog.showModal();
  try {
    const batch = await sendFiles(desk, 'returns', [file], (text) => {
      status.textContent = text;
    });
    await desk.run('returned', { batch });
    dialog.close();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    status.textContent = '';
    fault.textContent = error.message;
  }
}

/** Asks which file. */
export function askForReturn(desk: Desk): void {
  const dialog = byId<HTMLDialogElement>('dialog');
  const chosen = element('input', {
    type: 'file',
    accept: '.docx,.doc,.odt,.rtf,.xlf,.xliff',
    onchange: () => void takeReturn(desk, chosen.files?.[0]),
  });
  dialog.replaceChildren(
    element('h2', { id: 'dialog-title' }, 'Nhận bản dịch'),
    element(
      'p',
      {},
      'Chọn tệp mà người dịch gửi trả. Máy cho xem thiếu gì, người dịch ghi gì, chỗ nào nên xem lại, rồi mới hỏi ghi.',
    ),
    element('label', {}, 'Chọn tệp của người dịch', chosen),
    element(
      'p',
      { class: 'ends' },
      element('button', { type: 'button', onclick: () => dialog.close() }, 'Thôi'),
    ),
  );
  dialog.showModal();
}
