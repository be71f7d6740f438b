import { place } from './island-input';

/** Hand-drawn shore, kilometres east and north of the middle. */
const shore: readonly (readonly [number, number])[] = [
  [1, 58],
  [8, 55],
  [12, 49],
  [14, 42],
  [13, 36],
  [17, 31],
  [22, 25],
  [24, 18],
  [26, 11],
  [24, 4],
  [20, -3],
  [21, -10],
  [24, -18],
  [23, -26],
  [25, -32],
  [20, -36],
  [15, -40],
  [12, -47],
  [8, -53],
  [2, -56],
  [-3, -51],
  [-5, -44],
  [-4, -36],
  [-9, -29],
  [-13, -22],
  [-15, -14],
  [-19, -7],
  [-25, -1],
  [-29, 6],
  [-28, 13],
  [-25, 20],
  [-20, 26],
  [-17, 33],
  [-14, 40],
  [-8, 46],
  [-4, 53],
];
const islet: readonly (readonly [number, number])[] = [
  [33, -20],
  [36, -18],
  [37, -22],
  [34, -24],
];

/** Land of the fictional island, as rings of longitude and latitude. */
export const coast: [number, number][][] = [shore, islet].map((ring) =>
  ring.map(([east, north]) => {
    const { lon, lat } = place(east, north);
    return [lon, lat];
  }),
);
