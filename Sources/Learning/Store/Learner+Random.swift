package import Grading

extension Learner {
    /// An id that people can read out: three groups of four from an alphabet without 0, 1, i, l, o.
    package static func random(using generator: inout some RandomNumberGenerator) -> Learner {
        let alphabet = Array("23456789abcdefghjkmnpqrstuvwxyz")
        let groups = (0..<3).map { _ in String((0..<4).map { _ in alphabet.randomElement(using: &generator) ?? "2" }) }
        return Learner(id: groups.joined(separator: "-"))
    }
}
