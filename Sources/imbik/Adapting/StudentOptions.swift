import Adaptation
import ArgumentParser
import LanguageModels

/// The student's shape: fewer of the teacher's layers, or a narrower network of its own.
struct StudentOptions: ParsableArguments {
    @Option(help: "Layers of the student: so many of the teacher's, evenly spaced and copied, unless '--width' is given.")
    var layers: Int

    @Option(help: "Width of a student that begins with random weights.")
    var width: Int?

    @Option(help: "Its heads. (default: as wide as the teacher's)")
    var heads: Int?

    @Option(help: "Its heads of keys and values. (default: shared as the teacher's are)")
    var keyValueHeads: Int?

    @Option(help: "Width of its feed-forward layers. (default: in proportion to the teacher's, a multiple of 32)")
    var feedForward: Int?

    func validate() throws {
        for (name, value) in [
            ("--layers", layers), ("--width", width), ("--heads", heads), ("--key-value-heads", keyValueHeads),
            ("--feed-forward", feedForward),
        ] {
            if let value, !(1...100_000).contains(value) { throw ValidationError("'\(name)' is at least 1, not \(value).") }
        }
        if width == nil && (heads != nil || keyValueHeads != nil || feedForward != nil) {
            throw ValidationError("'--heads', '--key-value-heads' and '--feed-forward' need '--width'.")
        }
    }

    func shape(for teacher: ModelConfiguration, seed: UInt64) -> StudentShape {
        guard let width else { return .layers(layers) }
        let heads = heads ?? max(width / teacher.headWidth, 1)
        // The largest number of groups that divides the heads, and is not more than the teacher's share.
        let share = max(heads * teacher.keyValueHeads / teacher.heads, 1)
        let groups = (1...min(share, heads)).last { heads % $0 == 0 } ?? 1
        let feedForward = feedForward ?? max((width * teacher.feedForwardWidth / teacher.width + 16) / 32 * 32, 32)
        return .random(
            layers: layers, width: width, heads: heads, keyValueHeads: keyValueHeads ?? groups,
            feedForwardWidth: feedForward, seed: seed)
    }
}
