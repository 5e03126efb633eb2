// The functions of libm that the engine needs, for targets with and without a C library.

import CKernels

package func sine(_ x: Double) -> Double { imk_sin(x) }
package func cosine(_ x: Double) -> Double { imk_cos(x) }
package func power(_ base: Double, _ exponent: Double) -> Double { imk_pow(base, exponent) }
package func exponential(_ x: Double) -> Double { imk_exp(x) }
/// The natural logarithm.
package func logarithm(_ x: Double) -> Double { imk_log(x) }
