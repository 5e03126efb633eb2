import Foundation
import Hashing
package import Lessons

/// The values that one learner's form of a quiz has.
///
/// They follow from the learner's id and the quiz's id alone, so that an instructor sees what the learner saw:
///
/// 1. SHA-256 of `imbik-variant-1`, the learner's id in Unicode's form NFC and the quiz's id, each ended by a line feed.
/// 2. The first eight bytes, the highest first, modulo the number of variants, are the variant's number.
/// 3. The next eight bytes seed the order of items and of shuffled choices.
///
/// Variants are numbered as nested loops run, the last name fastest.
package struct Variant: Hashable, Sendable {
    /// From 0.
    package let number: Int
    /// By name.
    package let values: [String: Double]
    /// Seeds the order of items and choices.
    package let orderSeed: UInt64

    package init(of quiz: Quiz, for learner: Learner) {
        let id = learner.id.precomposedStringWithCanonicalMapping
        let digest = SHA256Digest(of: "imbik-variant-1\n\(id)\n\(quiz.firstID ?? quiz.id)\n").bytes
        func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
        let draw = number(digest[0..<8]) % UInt64(Self.count(of: quiz))
        self.init(of: quiz, number: Int(draw), orderSeed: number(digest[8..<16]))
    }

    /// The variant of that number, which must be less than `count(of:)`.
    package init(of quiz: Quiz, number: Int, orderSeed: UInt64) {
        var rest = number
        var values: [String: Double] = [:]
        for variable in quiz.vary.reversed() {
            values[variable.name] = variable.values[rest % variable.values.count]
            rest /= variable.values.count
        }
        precondition(rest == 0, "variant \(number) of \(Self.count(of: quiz))")
        (self.number, self.values, self.orderSeed) = (number, values, orderSeed)
    }

    /// How many variants a quiz has; 1 without `vary`. The parser of lessons keeps it small.
    package static func count(of quiz: Quiz) -> Int {
        quiz.vary.reduce(1) { $0 * $1.values.count }
    }
}
