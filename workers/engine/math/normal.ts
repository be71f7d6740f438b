import { headOf } from './bits';
import { exp } from './exp';
import { log } from './log';

const ROOT_HALF = 0.7071067811865476;

/** ½·erf(t) for 0 ≤ t < 0.84375; coefficients of fdlibm's s_erf.c (Sun Microsystems, 1993). */
function innerHalf(t: number): number {
  const z = t * t;
  const p =
    0.12837916709551256 +
    z * (-0.3250421072470015 + z * (-0.02848174957559851 + z * (-0.005770270296489442 + z * -2.3763016656650163e-5)));
  const q =
    1 +
    z *
      (0.39791722395915535 +
        z *
          (0.0650222499887673 + z * (0.005081306281875766 + z * (0.00013249473800432164 + z * -3.960228278775368e-6))));
  return 0.5 * (t + t * (p / q));
}

/** erf(t) − 0.845… for 0.84375 ≤ t < 1.25, expanded about 1 (s_erf.c). */
function aboutOne(t: number): number {
  const s = t - 1;
  const p =
    -0.0023621185607526594 +
    s *
      (0.41485611868374833 +
        s *
          (-0.3722078760357013 +
            s *
              (0.31834661990116175 +
                s * (-0.11089469428239668 + s * (0.035478304325618236 + s * -0.002166375594868791)))));
  const q =
    1 +
    s *
      (0.10642088040084423 +
        s *
          (0.540397917702171 +
            s *
              (0.07182865441419627 +
                s * (0.12617121980876164 + s * (0.01363708391202905 + s * 0.011984499846799107)))));
  return p / q;
}

/** log(erfc(t)·t) + t² + 0.5625 as a function of s = 1/t², for t from 1.25 (s_erf.c). */
function tailExponent(s: number): number {
  if (s > 0.1225) {
    const p =
      -0.009864944034847148 +
      s *
        (-0.6938585727071818 +
          s *
            (-10.558626225323291 +
              s *
                (-62.375332450326006 +
                  s *
                    (-162.39666946257347 +
                      s * (-184.60509290671104 + s * (-81.2874355063066 + s * -9.814329344169145))))));
    const q =
      1 +
      s *
        (19.651271667439257 +
          s *
            (137.65775414351904 +
              s *
                (434.56587747522923 +
                  s *
                    (645.3872717332679 +
                      s *
                        (429.00814002756783 +
                          s * (108.63500554177944 + s * (6.570249770319282 + s * -0.0604244152148581)))))));
    return p / q;
  }
  const p =
    -0.0098649429247001 +
    s *
      (-0.799283237680523 +
        s *
          (-17.757954917754752 +
            s * (-160.63638485582192 + s * (-637.5664433683896 + s * (-1025.0951316110772 + s * -483.5191916086514)))));
  const q =
    1 +
    s *
      (30.33806074348246 +
        s *
          (325.7925129965739 +
            s *
              (1536.729586084437 +
                s *
                  (3199.8582195085955 +
                    s * (2553.0504064331644 + s * (474.52854120695537 + s * -22.44095244658582))))));
  return p / q;
}

/**
 * Standard normal distribution function Φ(x); relative error below 1e-15 down to Φ(−37). Rational approximations of
 * erf and erfc by fdlibm's s_erf.c; the tail is taken in x itself, so that no accuracy goes in x/√2.
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return NaN;
  const size = Math.abs(x);
  const t = size * ROOT_HALF;
  if (t < 0.84375) {
    const inner = innerHalf(t);
    return x < 0 ? 0.5 - inner : 0.5 + inner;
  }
  if (t < 1.25) {
    const inner = 0.5 * aboutOne(t);
    return x < 0 ? 0.07746854424476624 - inner : 0.9225314557552338 + inner;
  }
  let tail = 0;
  if (size < 39) {
    // −x²/2 = −head²/2 − (x − head)(x + head)/2, the first product exact.
    const head = headOf(size);
    const rest = ((head - size) * (head + size)) / 2 + tailExponent(2 / (size * size));
    tail = (exp(-0.5 * head * head - 0.5625) * exp(rest) * ROOT_HALF) / size;
  }
  return x < 0 ? tail : 1 - tail;
}

/**
 * Standard normal quantile Φ⁻¹(p); relative error below 1e-15 (Wichura 1988, algorithm AS 241, PPND16,
 * doi:10.2307/2347330). −∞ at 0, ∞ at 1, NaN outside [0, 1].
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    const above =
      ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
        13731.69376550946) *
        r +
        1971.5909503065513) *
        r +
        133.14166789178438) *
        r +
      3.3871328727963665;
    const below =
      ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
        5394.196021424751) *
        r +
        687.1870074920579) *
        r +
        42.31333070160091) *
        r +
      1;
    return (q * above) / below;
  }
  const tail = q < 0 ? p : 1 - p;
  if (tail === 0) return q < 0 ? -Infinity : Infinity;
  let r = Math.sqrt(-log(tail));
  let above: number;
  let below: number;
  if (r <= 5) {
    r -= 1.6;
    above =
      ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
        3.6478483247632045) *
        r +
        5.769497221460691) *
        r +
        4.630337846156546) *
        r +
      1.4234371107496835;
    below =
      ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) *
        r +
        0.6897673349851) *
        r +
        1.6763848301838038) *
        r +
        2.053191626637759) *
        r +
      1;
  } else {
    r -= 5;
    above =
      ((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r +
        0.026532189526576124) *
        r +
        0.29656057182850487) *
        r +
        1.7848265399172913) *
        r +
        5.463784911164114) *
        r +
      6.657904643501103;
    below =
      ((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r +
        0.0007868691311456133) *
        r +
        0.014875361290850615) *
        r +
        0.1369298809227358) *
        r +
        0.599832206555888) *
        r +
      1;
  }
  const value = above / below;
  return q < 0 ? -value : value;
}
