/** What tries a script hardest: long words without a space, marks above and below at their tallest, rare pairs. */
export const HARD_WORDS: Record<string, readonly string[]> = {
  vi: ['nghiêng nghiêng', 'Ẫ Ễ Ỗ Ộ Ữ Ỹ ằ ẵ ặ', 'Tế Vĩ Tỷ Ắt Yên', 'huỳnh huỵch', 'QUYẾT ĐỊNH ĐƯỜNG'],
  en: [
    'internationalisation',
    'counterrevolutionaries',
    'AVATAR Type fjord',
    'north–south crossings',
    'office affluent',
  ],
  lo: ['ສາທາລະນະລັດປະຊາທິປະໄຕປະຊາຊົນລາວ', 'ນ້ຳ ຄ້ຳ ຊ້ຳ ຫຼ້ຳ', 'ຜູ້ ປູ່ ກຸ້ງ ຂຶ້ນ', 'ເຄື່ອງປັ້ນດິນເຜົາ', 'ຫວຽດນາມ ເໝືອງ'],
  km: ['ព្រះរាជាណាចក្រកម្ពុជា', 'ស្ត្រី ក្រុម្ភី ញ្ញឹ ង្គ្រាម', 'ខេត្តកំពង់ចាម', 'សាធារណរដ្ឋសង្គមនិយមវៀតណាម', 'អ្នកស្រុក ភ្ញៀវទេសចរ'],
  zh: [
    '某省人民政府对外信息网',
    '“桥”与「门」——两种引号',
    '古城（世界遗产）、山、海',
    '2026年11月20日，星期五',
    '龘靐齉麤鱻',
  ],
};

/** Figures as tables and facts show them: dates, areas, money, spans. */
export const NUMBERS = [1234567.89, 10203.7, 0.5, 40506];
