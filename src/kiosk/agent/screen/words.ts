import type { RefusalCode } from '../../refusal.ts';

/** Languages in which the agent itself speaks: before the first release there is no province to ask. */
export const SCREEN_LANGUAGES = ['vi', 'en', 'lo', 'km', 'zh'] as const;
export type ScreenLanguage = (typeof SCREEN_LANGUAGES)[number];

/** What is going on, as far as somebody before the screen is told. */
export type Situation =
  | 'preparing'
  | 'looking'
  | 'downloading'
  | 'checking'
  | 'noNetwork'
  | 'refused'
  | 'failed'
  | 'stickReading'
  | 'stickChecking'
  | 'stickDone'
  | 'stickRefused'
  | 'stickFailed';

/** What follows for the one who stands there. */
export type Advice = 'opensItself' | 'bringStick' | 'keepStick' | 'pullStick' | 'asOf';

export type Reason =
  | 'signature'
  | 'otherSite'
  | 'otherGate'
  | 'format'
  | 'damaged'
  | 'missing'
  | 'older'
  | 'tried'
  | 'sameNumber'
  | 'space'
  | 'network'
  | 'busy'
  | 'keys';

/** Several refusals that a person can do the same about are one sentence. */
export const REASONS: Readonly<Record<RefusalCode, Reason>> = {
  signature: 'signature',
  'other-site': 'otherSite',
  'other-gate': 'otherGate',
  format: 'format',
  path: 'format',
  'too-big': 'format',
  exists: 'format',
  'in-repository': 'format',
  hash: 'damaged',
  truncated: 'damaged',
  missing: 'missing',
  older: 'older',
  'known-bad': 'tried',
  unhealthy: 'tried',
  unanswered: 'busy',
  'same-number': 'sameNumber',
  space: 'space',
  network: 'network',
  busy: 'busy',
  keys: 'keys',
};

/** `{percent}` and `{date}` are put in as readers of the language write them. */
export const SCREEN_WORDS: Readonly<
  Record<ScreenLanguage, Readonly<Record<Situation | Advice, string>> & { reasons: Record<Reason, string> }>
> = {
  vi: {
    preparing: 'Đang chuẩn bị nội dung',
    looking: 'Đang tìm nội dung trên mạng',
    downloading: 'Đang tải nội dung {percent}',
    checking: 'Đang kiểm tra nội dung',
    noNetwork: 'Đang chờ có mạng',
    refused: 'Chưa nhận được nội dung từ mạng',
    failed: 'Máy gặp lỗi khi lấy nội dung',
    stickReading: 'Đang đọc USB {percent}',
    stickChecking: 'Đang kiểm tra nội dung trong USB',
    stickDone: 'Đã đọc xong USB',
    stickRefused: 'Không nhận nội dung trong USB',
    stickFailed: 'Không đọc được USB',
    opensItself: 'Màn hình sẽ tự mở khi có nội dung.',
    bringStick: 'Máy sẽ thử lại. Cũng có thể cắm USB có nội dung.',
    keepStick: 'Xin đừng rút USB.',
    pullStick: 'Có thể rút USB.',
    asOf: 'Nội dung ngày {date}.',
    reasons: {
      signature: 'Chữ ký không đúng: không do tỉnh phát hành hoặc đã bị sửa.',
      otherSite: 'Nội dung này của tỉnh khác.',
      otherGate: 'Nội dung này của cửa khẩu khác.',
      format: 'Tệp không đúng dạng.',
      damaged: 'Có tệp bị hỏng hoặc chép dở; hãy chép lại.',
      missing: 'Thiếu tệp của bản phát hành.',
      older: 'Cũ hơn nội dung đang có.',
      tried: 'Đã thử và không chạy được trên máy này.',
      sameNumber: 'Hai bản khác nhau mang cùng một số.',
      space: 'Ổ đĩa không đủ chỗ.',
      network: 'Không tải được từ mạng.',
      busy: 'Một lần cập nhật khác đang chạy.',
      keys: 'Không đọc được khóa.',
    },
  },
  en: {
    preparing: 'Content is being prepared',
    looking: 'Looking for content on the network',
    downloading: 'Downloading content {percent}',
    checking: 'Checking the content',
    noNetwork: 'Waiting for the network',
    refused: 'No content was taken from the network yet',
    failed: 'Something went wrong while getting the content',
    stickReading: 'Reading the USB stick {percent}',
    stickChecking: 'Checking what is on the USB stick',
    stickDone: 'The USB stick has been read',
    stickRefused: 'What is on the USB stick was not taken',
    stickFailed: 'The USB stick could not be read',
    opensItself: 'The screen opens by itself when there is content.',
    bringStick: 'The machine will try again. A USB stick with content may be plugged in, too.',
    keepStick: 'Please leave the USB stick in.',
    pullStick: 'The USB stick may be pulled out.',
    asOf: 'Content of {date}.',
    reasons: {
      signature: 'The signature is wrong: not issued by the province, or changed since.',
      otherSite: 'This is the content of another province.',
      otherGate: 'This is the content of another border gate.',
      format: 'The file is not in the right form.',
      damaged: 'A file is damaged or was copied in part; copy it again.',
      missing: 'Files of the release are missing.',
      older: 'It is older than what is here.',
      tried: 'It was tried and did not work on this machine.',
      sameNumber: 'Two different releases bear the same number.',
      space: 'There is not enough room on the disk.',
      network: 'It could not be downloaded.',
      busy: 'Another update is running.',
      keys: 'The keys could not be read.',
    },
  },
  lo: {
    preparing: 'ກຳລັງກະກຽມເນື້ອຫາ',
    looking: 'ກຳລັງຊອກຫາເນື້ອຫາໃນເຄືອຂ່າຍ',
    downloading: 'ກຳລັງດາວໂຫຼດເນື້ອຫາ {percent}',
    checking: 'ກຳລັງກວດສອບເນື້ອຫາ',
    noNetwork: 'ກຳລັງລໍຖ້າເຄືອຂ່າຍ',
    refused: 'ຍັງບໍ່ໄດ້ຮັບເນື້ອຫາຈາກເຄືອຂ່າຍ',
    failed: 'ມີຂໍ້ຜິດພາດໃນການເອົາເນື້ອຫາ',
    stickReading: 'ກຳລັງອ່ານ USB {percent}',
    stickChecking: 'ກຳລັງກວດສອບເນື້ອຫາໃນ USB',
    stickDone: 'ອ່ານ USB ສຳເລັດແລ້ວ',
    stickRefused: 'ບໍ່ຮັບເນື້ອຫາໃນ USB',
    stickFailed: 'ອ່ານ USB ບໍ່ໄດ້',
    opensItself: 'ໜ້າຈໍຈະເປີດເອງເມື່ອມີເນື້ອຫາ.',
    bringStick: 'ເຄື່ອງຈະລອງໃໝ່. ສຽບ USB ທີ່ມີເນື້ອຫາກໍໄດ້.',
    keepStick: 'ກະລຸນາຢ່າຖອດ USB.',
    pullStick: 'ຖອດ USB ອອກໄດ້ແລ້ວ.',
    asOf: 'ເນື້ອຫາວັນທີ {date}.',
    reasons: {
      signature: 'ລາຍເຊັນບໍ່ຖືກຕ້ອງ: ບໍ່ແມ່ນແຂວງເປັນຜູ້ອອກ ຫຼື ຖືກດັດແກ້.',
      otherSite: 'ເນື້ອຫານີ້ເປັນຂອງແຂວງອື່ນ.',
      otherGate: 'ເນື້ອຫານີ້ເປັນຂອງດ່ານອື່ນ.',
      format: 'ໄຟລ໌ບໍ່ຖືກຮູບແບບ.',
      damaged: 'ມີໄຟລ໌ເສຍຫາຍ ຫຼື ບໍ່ຄົບ; ກະລຸນາສຳເນົາຄືນໃໝ່.',
      missing: 'ຂາດໄຟລ໌ຂອງເນື້ອຫາ.',
      older: 'ເກົ່າກວ່າເນື້ອຫາທີ່ມີຢູ່.',
      tried: 'ໄດ້ລອງແລ້ວ ແລະ ໃຊ້ບໍ່ໄດ້ໃນເຄື່ອງນີ້.',
      sameNumber: 'ສອງສະບັບທີ່ຕ່າງກັນໃຊ້ເລກດຽວກັນ.',
      space: 'ບ່ອນຈັດເກັບບໍ່ພໍ.',
      network: 'ດາວໂຫຼດຈາກເຄືອຂ່າຍບໍ່ໄດ້.',
      busy: 'ກຳລັງອັບເດດຄັ້ງອື່ນຢູ່.',
      keys: 'ອ່ານກະແຈບໍ່ໄດ້.',
    },
  },
  km: {
    preparing: 'កំពុងរៀបចំខ្លឹមសារ',
    looking: 'កំពុងស្វែងរកខ្លឹមសារលើបណ្ដាញ',
    downloading: 'កំពុងទាញយកខ្លឹមសារ {percent}',
    checking: 'កំពុងពិនិត្យខ្លឹមសារ',
    noNetwork: 'កំពុងរង់ចាំបណ្ដាញ',
    refused: 'មិនទាន់ទទួលបានខ្លឹមសារពីបណ្ដាញ',
    failed: 'មានកំហុសពេលយកខ្លឹមសារ',
    stickReading: 'កំពុងអាន USB {percent}',
    stickChecking: 'កំពុងពិនិត្យខ្លឹមសារក្នុង USB',
    stickDone: 'អាន USB រួចរាល់ហើយ',
    stickRefused: 'មិនទទួលខ្លឹមសារក្នុង USB',
    stickFailed: 'អាន USB មិនបាន',
    opensItself: 'អេក្រង់នឹងបើកដោយខ្លួនឯងពេលមានខ្លឹមសារ។',
    bringStick: 'ម៉ាស៊ីននឹងព្យាយាមម្ដងទៀត។ អាចដោត USB ដែលមានខ្លឹមសារក៏បាន។',
    keepStick: 'សូមកុំដក USB។',
    pullStick: 'អាចដក USB បានហើយ។',
    asOf: 'ខ្លឹមសារថ្ងៃទី {date}។',
    reasons: {
      signature: 'ហត្ថលេខាមិនត្រឹមត្រូវ៖ មិនមែនខេត្តចេញផ្សាយ ឬត្រូវបានកែប្រែ។',
      otherSite: 'ខ្លឹមសារនេះជារបស់ខេត្តផ្សេង។',
      otherGate: 'ខ្លឹមសារនេះជារបស់ច្រកព្រំដែនផ្សេង។',
      format: 'ឯកសារមិនត្រឹមត្រូវតាមទម្រង់។',
      damaged: 'មានឯកសារខូច ឬចម្លងមិនគ្រប់ សូមចម្លងម្ដងទៀត។',
      missing: 'ខ្វះឯកសារនៃខ្លឹមសារ។',
      older: 'ចាស់ជាងខ្លឹមសារដែលមាន។',
      tried: 'បានសាកល្បងហើយ មិនដំណើរការលើម៉ាស៊ីននេះ។',
      sameNumber: 'កំណែពីរផ្សេងគ្នាមានលេខដូចគ្នា។',
      space: 'ទំហំផ្ទុកមិនគ្រប់គ្រាន់។',
      network: 'ទាញយកពីបណ្ដាញមិនបាន។',
      busy: 'កំពុងធ្វើបច្ចុប្បន្នភាពផ្សេងមួយ។',
      keys: 'អានសោមិនបាន។',
    },
  },
  zh: {
    preparing: '正在准备内容',
    looking: '正在从网络查找内容',
    downloading: '正在下载内容 {percent}',
    checking: '正在检查内容',
    noNetwork: '正在等待网络',
    refused: '尚未从网络收到内容',
    failed: '获取内容时出错',
    stickReading: '正在读取U盘 {percent}',
    stickChecking: '正在检查U盘中的内容',
    stickDone: 'U盘已读取完毕',
    stickRefused: '未接受U盘中的内容',
    stickFailed: '无法读取U盘',
    opensItself: '有内容后，屏幕会自动打开。',
    bringStick: '机器会再试，也可以插入带有内容的U盘。',
    keepStick: '请勿拔出U盘。',
    pullStick: '可以拔出U盘。',
    asOf: '内容日期：{date}。',
    reasons: {
      signature: '签名不正确：不是本省发布的，或已被改动。',
      otherSite: '这是其他省的内容。',
      otherGate: '这是其他口岸的内容。',
      format: '文件格式不正确。',
      damaged: '有文件损坏或没有拷完，请重新拷贝。',
      missing: '缺少发布文件。',
      older: '比现有内容旧。',
      tried: '已试过，在本机无法运行。',
      sameNumber: '两个不同的版本用了同一编号。',
      space: '磁盘空间不足。',
      network: '无法从网络下载。',
      busy: '另一次更新正在进行。',
      keys: '无法读取密钥。',
    },
  },
};
