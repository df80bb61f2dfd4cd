type Phrases = Readonly<Record<string, readonly string[]>>;

const list = (words: string): string[] => words.split(',').map((word) => word.trim());

/** Phrases that ask for one of the lists of the menu, by language; the lists have these topics in build/list-search.ts. */
export const LIST_TOPICS: Readonly<Record<string, Phrases>> = {
  vi: {
    map: list('bản đồ, bản đồ tỉnh, bản đồ du lịch'),
    calendar: list('lịch, lịch lễ hội, lịch sự kiện, lịch âm, âm lịch'),
    units: list(
      'xã phường, tra cứu xã, tìm xã, tìm theo xã, danh sách xã, huyện cũ, tên xã mới, sáp nhập xã',
    ),
    photos: list('ảnh, hình ảnh, kho ảnh, thư viện ảnh, ảnh đẹp, tranh ảnh'),
    download: list('tải về, tải xuống, download, tài liệu'),
  },
  en: {
    map: list('map, maps, province map, tourist map'),
    calendar: list('calendar, event calendar, festival calendar, what is on'),
    units: list(
      'communes, commune, wards, districts, search by commune, find commune, list of communes, former districts',
    ),
    photos: list('photos, photo, pictures, images, image bank, photo library, gallery'),
    download: list('download, downloads, brochure, brochures'),
  },
  lo: {
    map: list('ແຜນທີ່'),
    calendar: list('ປະຕິທິນ, ປະຕິທິນບຸນ'),
    units: list('ຕາແສງ, ຊອກຫາຕາແສງ, ລາຍຊື່ຕາແສງ, ເມືອງເກົ່າ'),
    photos: list('ຮູບພາບ, ຮູບ, ຄັງຮູບ, ຮູບຖ່າຍ'),
    download: list('ດາວໂຫຼດ, ດາວໂຫລດ'),
  },
  km: {
    map: list('ផែនទី'),
    calendar: list('ប្រតិទិន, ប្រតិទិនបុណ្យ'),
    units: list('ឃុំ, សង្កាត់, ឃុំសង្កាត់, ឃុំ និងសង្កាត់, ស្រុកចាស់'),
    photos: list('រូបភាព, រូបថត, ឃ្លាំងរូបភាព'),
    download: list('ទាញយក'),
  },
  zh: {
    map: list('地图'),
    calendar: list('日历, 节庆日历, 农历'),
    units: list('乡坊, 乡镇, 乡与坊, 按乡查找, 行政区划, 旧县'),
    photos: list('图片, 照片, 图库, 图片库'),
    download: list('下载, 资料下载'),
  },
};
