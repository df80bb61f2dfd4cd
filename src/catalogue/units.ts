import { createCollator } from '../language/collate.ts';
import { withoutMarks } from '../language/folding/fold-latin.ts';
import { memoiseByObject } from '../language/memory.ts';
import { bareUnitName } from '../language/unit-name.ts';
import type { Commune } from '../model/communes.ts';
import type { Catalogue } from './catalogue.ts';
import { suggestId } from './record-id.ts';

/** A unit of today, or a part of it, as it lay in a former district. */
export interface Part {
  unit: Commune;
  /** The former communes it was made of there; none where the province names only the district. */
  communes: readonly string[];
}

/** A district that is no more, with what its land is called today. */
export interface FormerDistrict {
  name: string;
  /** Id of its place on the page of units. */
  anchor: string;
  parts: Part[];
}

/** A commune that is no more. It was divided where several units have land of it. */
export interface FormerCommune {
  name: string;
  district: string;
  units: Commune[];
}

export interface Units {
  /** In the order of their names without the kind of unit. */
  districts: readonly FormerDistrict[];
  communes: readonly FormerCommune[];
  /** Units of which no former district is told, by name. */
  others: readonly Commune[];
}

/** Id of a unit's place on the page of units. */
export const unitAnchor = ({ code }: Commune): string => `xa-${code}`;

/** What a unit was, by former district. A district that only `formerly` names stands without communes. */
export function partsOf({
  formerly = [],
  mergedFrom = [],
}: Commune): { district: string; communes: string[] }[] {
  const districts = new Set([...mergedFrom.map(({ district }) => district), ...formerly]);
  return [...districts].map((district) => ({
    district,
    communes: mergedFrom.filter((one) => one.district === district).flatMap(({ communes }) => communes),
  }));
}

/** The units of a province by what they were before the districts were given up on 1 July 2025. */
export const unitsOf = memoiseByObject((communes: Catalogue['communes']): Units => {
  const districts = new Map<string, FormerDistrict>();
  const former = new Map<string, FormerCommune>();
  const anchors = new Set<string>();
  for (const unit of byName(communes, nameOf)) {
    for (const { district, communes: names } of partsOf(unit)) {
      let place = districts.get(district);
      if (!place) {
        place = { name: district, anchor: freeAnchor(district, anchors), parts: [] };
        districts.set(district, place);
      }
      place.parts.push({ unit, communes: names });
      for (const name of new Set(names)) {
        const key = JSON.stringify([district, name]);
        const known = former.get(key);
        if (known) known.units.push(unit);
        else former.set(key, { name, district, units: [unit] });
      }
    }
  }
  return {
    districts: byName([...districts.values()], ({ name }) => name),
    communes: byName([...former.values()], ({ name }) => name),
    others: byName(communes, nameOf).filter((unit) => partsOf(unit).length === 0),
  };
});

const nameOf = ({ names }: Commune) => names['vi'] ?? '';

const collator = createCollator('vi');

/** In the order of the names people look for, the source's own. */
function byName<T>(items: readonly T[], name: (item: T) => string): T[] {
  const keys = new Map(items.map((item) => [item, bareUnitName(name(item))]));
  return [...items].sort((a, b) => collator.compare(keys.get(a) as string, keys.get(b) as string));
}

/** Two names may differ in marks alone. */
function freeAnchor(name: string, taken: Set<string>): string {
  const wanted = `cu-${suggestId(withoutMarks(name))}`;
  let anchor = wanted;
  for (let count = 2; taken.has(anchor); count++) anchor = `${wanted}-${count}`;
  taken.add(anchor);
  return anchor;
}
