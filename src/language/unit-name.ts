/** What stands before the name of an administrative unit, as each script has it: Xã, ຕາແສງ, ឃុំ. */
const KINDS =
  /^(?:(?:thành phố|thị trấn nông trường|thị trấn|thị xã|đặc khu|huyện|quận|phường|tỉnh|xã)\s+(?=\S)|(?:ຕົວເມືອງ|ເມືອງ|ຕາແສງ|ນະຄອນ|ເທດສະບານ|ແຂວງ)\s*(?=\S)|(?:ឃុំ|សង្កាត់|ស្រុក|ក្រុង|ទីប្រជុំជន|ខេត្ត)\s*(?=\S))/iu;

/** The name by which people look for a unit: Tân Lập of Xã Tân Lập. “Phường 5” keeps its word, for 5 is no name. */
export function bareUnitName(name: string): string {
  const bare = name.replace(KINDS, '');
  return /\p{L}/u.test(bare) ? bare : name;
}
