import { type Desk, Refused } from './ask-desk.ts';
import { byId, element } from './dom.ts';
import { sendFiles } from './send-files.ts';

/** Asks for access logs, sends them to the desk one after another, and has the views of pages counted. */
export function askForLogs(desk: Desk): void {
  const dialog = byId<HTMLDialogElement>('dialog');
  const status = element('p', { role: 'status' });
  const fault = element('p', { class: 'fault', role: 'alert' });
  const count = async (files: readonly File[]) => {
    fault.textContent = '';
    try {
      const batch = await sendFiles(desk, 'logs', files, (text) => {
        status.textContent = text;
      });
      await desk.run('visits', { batch });
      dialog.close();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      status.textContent = '';
      fault.textContent = error.message;
    }
  };
  const chosen = element('input', {
    type: 'file',
    multiple: true,
    onchange: () => void (chosen.files?.length && count([...chosen.files])),
  });
  dialog.replaceChildren(
    element('h2', { id: 'dialog-title' }, 'Lượt xem trang'),
    element(
      'p',
      {},
      'Chọn nhật ký truy cập (access log) xin ở bộ phận máy chủ, cả tệp .gz. Máy chỉ đếm; địa chỉ của khách bị bỏ ngay khi đọc, tệp chép vào đây bị xóa khi đếm xong.',
    ),
    element('label', {}, 'Chọn nhật ký', chosen),
    status,
    fault,
    element(
      'p',
      { class: 'ends' },
      element('button', { type: 'button', onclick: () => dialog.close() }, 'Thôi'),
    ),
  );
  dialog.showModal();
}
