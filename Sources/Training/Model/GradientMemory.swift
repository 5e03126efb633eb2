import Tensors

/// Where the gradients of a model's parameters lie. One that is no longer needed leaves its memory, which is zero, to the
/// next of the same size: a step that updates each layer as it comes then needs one layer's gradients and not all.
///
/// Used by one thread at a time.
package final class GradientMemory {
    private var idle: [Int: [AlignedMemory]] = [:]  // by bytes

    package init() {}

    func take(byteCount: Int) -> AlignedMemory { idle[byteCount]?.popLast() ?? AlignedMemory(byteCount: byteCount) }

    func giveBack(_ memory: AlignedMemory) { idle[memory.bytes.count, default: []].append(memory) }
}
