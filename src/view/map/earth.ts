/** Mean radius in kilometres: https://en.wikipedia.org/wiki/Earth_radius#Arithmetic_mean_radius */
export const EARTH_KM = 6371;
