/** Elementary functions from IEEE 754's + − × ÷ √ alone: the same bits on every machine. */
export { exp } from './math/exp';
export { log } from './math/log';
export { normalCdf, normalQuantile } from './math/normal';
export { pow } from './math/pow';
export { cos, sin } from './math/trigonometry';
