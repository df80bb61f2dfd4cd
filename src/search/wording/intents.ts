import type { PagePart } from '../../model/page-parts.ts';

type Phrases = Readonly<Record<PagePart, readonly string[]>>;

const list = (words: string): string[] => words.split(',').map((word) => word.trim());

/** Phrases that ask for one part of a page, by language: beside a name they lead to that part. */
export const INTENTS: Readonly<Record<string, Phrases>> = {
  vi: {
    hours: list('mấy giờ, giờ mở cửa, giờ đóng cửa, mở cửa, đóng cửa, giờ làm việc, giờ giấc, lúc nào mở'),
    prices: list(
      'giá, giá vé, vé vào cửa, vé vào cổng, phí, lệ phí, bao nhiêu tiền, giá thuê, tiền vé, hết bao nhiêu',
    ),
    'getting-there': list(
      'cách đi, đường đi, đường đến, đường tới, đi như thế nào, đi bằng gì, làm sao để đến, đến bằng cách nào, bao xa, cách bao nhiêu, chỉ đường',
    ),
    contact: list('điện thoại, số điện thoại, liên hệ, liên lạc, hotline, đường dây nóng, email, gọi cho ai'),
    map: list('bản đồ, ở đâu, nằm ở đâu, chỗ nào, vị trí, tọa độ, địa chỉ'),
    season: list(
      'mùa nào, tháng mấy, tháng nào, thời tiết, khí hậu, thời điểm, khi nào đẹp, mùa nào đẹp, nên đi khi nào',
    ),
    when: list('ngày nào, ngày mấy, khi nào, bao giờ, hôm nào, năm nay, lịch tổ chức'),
    papers: list('thị thực, visa, hộ chiếu, giấy tờ, giấy thông hành, thủ tục'),
  },
  en: {
    hours: list(
      'hours, opening hours, opening times, what time, open, close, closing time, when does, working hours',
    ),
    prices: list(
      'price, prices, ticket, tickets, ticket price, fee, fees, entrance fee, cost, how much, rent',
    ),
    'getting-there': list(
      'how to get to, how to get there, get to, getting to, how to reach, how to go to, how far, distance, directions, way to, bus to',
    ),
    contact: list('contact, phone, phone number, telephone, email, hotline, call'),
    map: list('map, where is, where are, location, located, address, coordinates'),
    season: list('weather, climate, best time, best season, best month, when to go, when to visit'),
    when: list('when is, what day, date, dates, which day, this year'),
    papers: list('visa, e-visa, passport, papers, documents, formalities'),
  },
  lo: {
    hours: list('ຈັກໂມງ, ເປີດຈັກໂມງ, ໂມງເປີດ, ເວລາເປີດ, ເປີດ, ປິດ, ໂມງການ'),
    prices: list('ລາຄາ, ຄ່າ, ຄ່າປີ້, ປີ້, ເທົ່າໃດ, ຄ່າທຳນຽມ, ຄ່າເຂົ້າ'),
    'getting-there': list('ໄປແນວໃດ, ໄປຢ່າງໃດ, ວິທີໄປ, ໄປທາງໃດ, ໄກເທົ່າໃດ, ໄກປານໃດ, ເດີນທາງໄປ, ທາງໄປ'),
    contact: list('ເບີໂທ, ໂທລະສັບ, ຕິດຕໍ່, ອີເມວ'),
    map: list('ຢູ່ໃສ, ຢູ່ບ່ອນໃດ, ແຜນທີ່, ທີ່ຕັ້ງ, ທີ່ຢູ່'),
    season: list('ອາກາດ, ສະພາບອາກາດ, ເດືອນໃດ, ຍາມໃດ, ລະດູໃດ'),
    when: list('ວັນໃດ, ມື້ໃດ, ເມື່ອໃດ, ປີນີ້'),
    papers: list('ວີຊາ, ວີຊ່າ, ໜັງສືຜ່ານແດນ, ພາສປອດ, ເອກະສານ'),
  },
  km: {
    hours: list('ម៉ោងប៉ុន្មាន, បើកម៉ោង, ម៉ោងបើក, ម៉ោងធ្វើការ, ម៉ោង, បើក, បិទ'),
    prices: list('តម្លៃ, ថ្លៃ, ថ្លៃប៉ុន្មាន, តម្លៃប៉ុន្មាន, សំបុត្រ, ថ្លៃសំបុត្រ, កម្រៃ'),
    'getting-there': list('ទៅដោយរបៀបណា, ដោយរបៀបណា, របៀបទៅ, ឆ្ងាយប៉ុន្មាន, ឆ្ងាយប៉ុណ្ណា, ចម្ងាយ, ធ្វើដំណើរទៅ, ផ្លូវទៅ'),
    contact: list('ទំនាក់ទំនង, ទូរស័ព្ទ, លេខទូរស័ព្ទ, អ៊ីមែល'),
    map: list('នៅឯណា, នៅទីណា, ផែនទី, ទីតាំង, អាសយដ្ឋាន, នៅកន្លែងណា'),
    season: list('អាកាសធាតុ, ខែណា, រដូវណា, ពេលណាល្អ'),
    when: list('ថ្ងៃណា, នៅពេលណា, ពេលណា, ឆ្នាំនេះ'),
    papers: list('វីសា, ទិដ្ឋាការ, លិខិតឆ្លងដែន, ឯកសារ'),
  },
  zh: {
    hours: list('几点, 几点开门, 几点关门, 开门, 关门, 开放时间, 营业时间, 开关时间, 通关时间'),
    prices: list('多少钱, 门票, 票价, 价格, 价钱, 费用, 收费, 租金, 地价'),
    'getting-there': list('怎么去, 怎么走, 怎么到, 如何去, 如何前往, 怎样去, 多远, 距离, 路线, 交通'),
    contact: list('电话, 电话号码, 联系, 联系方式, 邮箱, 热线'),
    map: list('在哪里, 在哪儿, 在哪, 哪里, 地图, 位置, 地址'),
    season: list('天气, 气候, 几月, 什么时候去, 最佳时间, 季节'),
    when: list('几号, 哪天, 什么时候, 何时, 今年, 日期'),
    papers: list('签证, 电子签证, 落地签, 护照, 证件, 手续'),
  },
};
