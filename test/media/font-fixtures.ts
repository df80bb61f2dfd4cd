import type { UsedCharacters } from '../../src/media/fonts.ts';

/** A page's worth of words in each language, with the digits, prices and foreign names that stand in real ones. */
export const pages: Record<'vi' | 'en' | 'lo' | 'km' | 'zh', UsedCharacters> = {
  vi: {
    text: 'Thành Nhà Hồ xây bằng đá cuối thế kỷ XIV; giá vé 40.000 ₫ — mở cửa 7:00–17:00. “Ruộng bậc thang” Pù Luông, bãi biển, làng nghề và lễ hội của người Mường, người Thái; cửa khẩu nối với tỉnh Hủa Phăn của Lào. Château, Köln, 30 °C.',
    display: 'Thành Nhà Hồ: tòa thành đá giữa đồng bằng',
  },
  en: {
    text: 'The citadel was built of stone; tickets cost 40,000 ₫, open 7:00–17:00. Terraced fields, beaches and craft villages wait for visitors.',
    display: 'Citadel of the Hồ Dynasty',
  },
  lo: {
    text: 'ແຂວງແທງຮວາຕັ້ງຢູ່ພາກກາງຕອນເໜືອຂອງຫວຽດນາມ ມີຊາຍແດນຕິດກັບແຂວງຫົວພັນ. ດ່ານສາກົນນາແມວ (Na Mèo, 45 km) ເປີດໃຫ້ຄົນແລະສິນຄ້າຜ່ານ. ເວລາເປີດ 7:00–17:00 ທຸກໆວັນ ລາຄາ 40.000 ₫, ໂທ ໐໒໑.',
    display: 'ແຂວງແທງຮວາ: ເມືອງຫີນກາງທົ່ງພຽງ',
  },
  km: {
    text: 'ខេត្តថាញ់ហ័រស្ថិតនៅភាគកណ្តាលខាងជើងនៃប្រទេសវៀតណាម មានព្រំដែនជាប់នឹងខេត្តហួផាន់។ ច្រកទ្វារព្រំដែនអន្តរជាតិ (Na Mèo, 45 km) បើកសម្រាប់មនុស្សនិងទំនិញ។ ភ្ញៀវទេសចរអាចទៅទស្សនាប្រាសាទថ្ម ឆ្នេរខ្សាច់ និងរូងភ្នំ។ ម៉ោងបើក ៧:០០–១៧:០០ រាល់ថ្ងៃ។',
    display: 'ខេត្តថាញ់ហ័រ៖ ទីក្រុងថ្មនៅកណ្តាលវាលទំនាប',
  },
  zh: {
    text: '清化省位于越南中北部，与老挝华潘省接壤。“胡朝城堡”建于十四世纪末（Thành Nhà Hồ，45 km）。开放时间7:00–17:00，票价40,000 ₫。',
    display: '胡朝城堡：平原上的石头城',
  },
};

export const languageNames = 'Tiếng Việt English ພາສາລາວ ភាសាខ្មែរ 中文';
