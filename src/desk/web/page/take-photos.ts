import { type Desk, Refused } from './ask-desk.ts';
import { byId, element } from './dom.ts';
import { sendFiles } from './send-files.ts';

/** Sends pictures to the desk one after another, then has them read; each becomes a record that is still to be filled in. */
export async function takePhotos(desk: Desk, files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  const dialog = byId<HTMLDialogElement>('dialog');
  const status = element('p', { role: 'status' });
  const fault = element('p', { class: 'fault', role: 'alert' });
  dialog.replaceChildren(element('h2', { id: 'dialog-title' }, 'Nhận ảnh'), status, fault);
  if (!dialog.open) dialog.showModal();
  try {
    const batch = await sendFiles(desk, 'photos', files, (text) => {
      status.textContent = text;
    });
    await desk.run('photos', { batch });
    dialog.close();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    fault.textContent = error.message;
  }
}

/** Asks which pictures, and has the paper that whoever is seen in them signs. */
export function askForPhotos(desk: Desk): void {
  const dialog = byId<HTMLDialogElement>('dialog');
  const chosen = element('input', {
    type: 'file',
    multiple: true,
    accept: '.jpg,.jpeg,.png,.heic,.heif,.webp',
    onchange: () => void takePhotos(desk, [...(chosen.files ?? [])]),
  });
  const saveForm = () => desk.save('/api/consent-form.docx', 'phieu-dong-y.docx');
  dialog.replaceChildren(
    element('h2', { id: 'dialog-title' }, 'Nhận ảnh'),
    element(
      'p',
      {},
      'JPEG, PNG, HEIC, WebP, mỗi tệp nhiều nhất 100 MB. Máy xoay đúng chiều, bỏ tọa độ; quyền dùng ảnh và người trong ảnh hỏi trước lời chú thích. Thả ảnh vào bất cứ chỗ nào trên trang này cũng được.',
    ),
    element('label', {}, 'Chọn ảnh', chosen),
    element(
      'p',
      { class: 'ends' },
      element('button', { type: 'button', onclick: () => void saveForm() }, 'Lưu phiếu đồng ý (Word)'),
      element('button', { type: 'button', onclick: () => dialog.close() }, 'Thôi'),
    ),
  );
  dialog.showModal();
}
