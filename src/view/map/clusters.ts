import Supercluster from 'supercluster';

interface Point {
  lat: number;
  lon: number;
}

/** Points so close together that one dot serves them: WGS 84 degrees of the dot, and the points in their order. */
export interface Cluster<P> extends Point {
  points: P[];
}

/**
 * @param points in order of importance; clusters come in the order of their first point.
 * @param reach how near to each other points are one, as a share of the way round the world on a Mercator map.
 */
export function clusterPoints<P extends Point>(points: readonly P[], reach: number): Cluster<P>[] {
  const extent = 512;
  // One level is all that a drawing has; its radius is counted in pixels of a world `extent` wide.
  const index = new Supercluster<{ at: number }>({ minZoom: 0, maxZoom: 0, extent, radius: reach * extent });
  index.load(
    points.map(({ lon, lat }, at) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { at },
    })),
  );
  const found = index.getClusters([-180, -85, 180, 85], 0).map(({ geometry, properties }) => {
    const members =
      'cluster' in properties
        ? index.getLeaves(properties.cluster_id, Number.POSITIVE_INFINITY).map((leaf) => leaf.properties.at)
        : [properties.at];
    const [lon = 0, lat = 0] = geometry.coordinates;
    return { lon, lat, members: members.sort((a, b) => a - b) };
  });
  return found
    .sort((a, b) => (a.members[0] as number) - (b.members[0] as number))
    .map(({ lon, lat, members }) => ({ lon, lat, points: members.map((at) => points[at] as P) }));
}
