import type { Kind } from '../../model/kinds.ts';

type Phrases = Readonly<Partial<Record<Kind, readonly string[]>>>;

const list = (words: string): string[] => words.split(',').map((word) => word.trim());

/** Words that are asked of one kind of records, by language; its own name need not be among them. */
export const KIND_WORDS: Readonly<Record<string, Phrases>> = {
  vi: {
    people: list(
      'ai, là ai, vua, tướng, nhà sử học, tác giả, anh hùng, nữ tướng, danh nhân, tiểu sử, sinh năm',
    ),
    events: list('lễ hội, hội, ngày hội, lễ giỗ, khi nào, ngày nào, âm lịch, năm nay'),
    culture: list(
      'món ăn, ăn gì, món ngon, đặc sản, ẩm thực, làng nghề, nghề, múa, hát, trò diễn, dân tộc, quà',
    ),
    products: list('mua, mua gì, đặc sản, ocop, quà, làm quà, sản vật, xuất khẩu'),
    zones: list(
      'đầu tư, ưu đãi, thuế, thuê đất, giá đất, giá thuê đất, nhà xưởng, mặt bằng, ban quản lý, khu công nghiệp',
    ),
    gates: list('cửa khẩu, biên giới, thông quan, hải quan, xe tải, hộ chiếu, giấy thông hành, biên phòng'),
    places: list(
      'tham quan, check in, tắm biển, tắm, bãi tắm, khách sạn, nhà nghỉ, homestay, vé tàu, chuyến bay, chơi gì',
    ),
    routes: list('lịch trình, hành trình, tour, ngày đêm, cuối tuần, chuyến đi'),
    figures: list('dân số, diện tích, số liệu, thống kê, grdp, bao nhiêu người'),
    projects: list('dự án, nhà máy, công trình, nhà đầu tư nào'),
    partners: list('tỉnh bạn, kết nghĩa, hữu nghị, hợp tác'),
    contacts: list('liên hệ, điện thoại liên hệ, hotline, người phát ngôn'),
  },
  en: {
    people: list(
      'who, who is, who was, king, emperor, general, warrior, historian, heroine, hero, founder, founded, biography',
    ),
    events: list('festival, festivals, celebration, when is, lunar'),
    culture: list(
      'eat, food, dish, dishes, cuisine, specialty, specialties, craft, dance, ethnic, minorities, tribe',
    ),
    products: list('buy, souvenir, souvenirs, specialties, ocop, export'),
    zones: list(
      'invest, investment, tax, incentive, incentives, land price, land rent, lease, factory, industrial land, management board',
    ),
    gates: list('border, crossing, cross, customs, truck, cargo, checkpoint, immigration'),
    places: list(
      'beach, swim, hotel, hotels, homestay, flight, flights, train, trekking, sightseeing, things to do',
    ),
    routes: list('itinerary, tour, trip, road trip, weekend, days'),
    figures: list('population, how many people, statistics, gdp, inhabitants'),
    projects: list('project, projects, plant, refinery, developer'),
    partners: list('sister province, partner, partners, twinned, cooperation'),
    contacts: list('contact, hotline, spokesperson, spokesman, press officer'),
  },
  lo: {
    people: list('ແມ່ນໃຜ, ໃຜ, ກະສັດ, ວິລະຊົນ, ປະຫວັດ'),
    events: list('ບຸນ, ງານບຸນ, ເທດສະການ, ມື້ໃດ'),
    culture: list('ອາຫານ, ກິນຫຍັງ, ອາຫານແຊບ, ຂອງກິນ, ຊົນເຜົ່າ, ຟ້ອນ, ຫັດຖະກຳ'),
    products: list('ຊື້, ຂອງຝາກ, ສິນຄ້າ, ຂອງທີ່ລະນຶກ'),
    zones: list('ລົງທຶນ, ພາສີອາກອນ, ລາຄາທີ່ດິນ, ເຊົ່າດິນ, ໂຮງງານ, ນິຄົມອຸດສາຫະກຳ, ເຂດອຸດສາຫະກຳ'),
    gates: list('ດ່ານ, ຊາຍແດນ, ຂ້າມແດນ, ລົດບັນທຸກ, ພາສີ, ຜ່ານດ່ານ'),
    places: list('ທະເລ, ຫາດ, ໂຮງແຮມ, ທີ່ພັກ, ເຮືອນພັກ, ທ່ຽວ, ລົດໄຟ, ເຮືອບິນ'),
    routes: list('ທ່ຽວ, ເສັ້ນທາງທ່ອງທ່ຽວ, ແຜນທ່ຽວ, ທົວ'),
    figures: list('ປະຊາກອນ, ສະຖິຕິ, ພົນລະເມືອງ'),
    projects: list('ໂຄງການ, ໂຮງງານ, ໂຮງໄຟຟ້າ, ໂຮງກັ່ນ'),
    partners: list('ຄູ່ຮ່ວມມື, ແຂວງຄູ່ຮ່ວມມື, ມິດຕະພາບ'),
    contacts: list('ຕິດຕໍ່, ເບີໂທ, ໂຄສົກ'),
  },
  km: {
    people: list('ជានរណា, នរណា, ស្តេច, ព្រះមហាក្សត្រ, វីរនារី, មេទ័ព'),
    events: list('បុណ្យ, ពិធីបុណ្យ, មហោស្រព, ថ្ងៃណា'),
    culture: list('ម្ហូប, អាហារ, ញ៉ាំអី, ជនជាតិ, របាំ, សិប្បកម្ម, មុខម្ហូប'),
    products: list('ទិញ, អនុស្សាវរីយ៍, វត្ថុអនុស្សាវរីយ៍, ផលិតផល'),
    zones: list('វិនិយោគ, ពន្ធ, តម្លៃដី, ជួលដី, រោងចក្រ, សួនឧស្សាហកម្ម, តំបន់ឧស្សាហកម្ម'),
    gates: list('ព្រំដែន, ច្រក, ឆ្លងដែន, ឆ្លងព្រំដែន, ឡានដឹកទំនិញ, គយ'),
    places: list('ឆ្នេរ, សមុទ្រ, សណ្ឋាគារ, ផ្ទះសំណាក់, រថភ្លើង, យន្តហោះ, ហែលទឹក'),
    routes: list('ដំណើរកម្សាន្ត, ដំណើរ, ទេសចរណ៍'),
    figures: list('ប្រជាជន, ស្ថិតិ, ចំនួនប្រជាជន'),
    projects: list('គម្រោង, រោងចក្រ'),
    partners: list('ដៃគូ, ខេត្តដៃគូ, មិត្តភាព'),
    contacts: list('ទំនាក់ទំនង, លេខទូរស័ព្ទ, អ្នកនាំពាក្យ'),
  },
  zh: {
    people: list('是谁, 谁, 皇帝, 国王, 英雄, 女英雄, 将军, 史学家, 人物'),
    events: list('庙会, 节日, 节庆, 几月几号, 农历, 庆典'),
    culture: list('美食, 好吃, 吃什么, 小吃, 特产, 民族, 舞蹈, 手工艺'),
    products: list('买什么, 特产, 纪念品, 伴手礼, 手信, 出口'),
    zones: list('投资, 税收, 优惠, 地价, 土地, 租金, 厂房, 工业园, 工业园区, 工业区, 管理局'),
    gates: list('口岸, 边境, 过境, 过关, 通关, 海关, 货车, 卡车'),
    places: list('海滩, 海边, 沙滩, 酒店, 民宿, 飞机, 火车, 景点, 游船'),
    routes: list('行程, 自驾, 攻略, 路线, 日游, 天游, 周末'),
    figures: list('人口, 多少人, 统计, 面积'),
    projects: list('项目, 电厂, 发电厂, 炼油厂, 工厂, 发电'),
    partners: list('友好省, 姐妹省, 合作, 友好'),
    contacts: list('联系, 联系方式, 电话, 发言人'),
  },
};
