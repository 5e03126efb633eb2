import GGUF
import TestSupport
import Tensors
import Testing

@Suite("Damaged files give errors, never a trap")
struct HostileFileTests {
    @Test("Cut at every length")
    func truncation() throws {
        let whole = SmallFile.contents.serialized()
        // The last tensor's bytes are padded; the padding may be missing.
        let needed = whole.count - 16
        for length in 0..<needed {
            #expect(throws: GGUFError.self) { try SmallFile.open(Array(whole[..<length])) }
        }
        _ = try SmallFile.open(Array(whole[..<needed]))
    }

    @Test("Flipped bits: an error, or a file whose every value can be read", arguments: 0..<8)
    func bitFlips(seed: UInt64) {
        let whole = SmallFile.contents.serialized()
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<1000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                bytes[Int.random(in: 0..<whole.count, using: &generator)] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            }
            readEverything(bytes)
        }
    }

    @Test("Numbers replaced by extreme ones", arguments: [0, 0x7F, 0xFF] as [UInt8])
    func extremeNumbers(byte: UInt8) {
        let whole = SmallFile.contents.serialized()
        for start in 4..<whole.count - 8 {
            for width in [1, 8] {
                var bytes = whole
                for index in start..<start + width { bytes[index] = byte }
                readEverything(bytes)
            }
        }
    }

    @Test("Random bytes behind the magic word")
    func randomHeaders() {
        var generator = SeededGenerator(seed: 99)
        for _ in 0..<2000 {
            var header = RawHeader(tensors: .random(in: 0...3, using: &generator), entries: .random(in: 0...3, using: &generator))
            for _ in 0..<Int.random(in: 0...80, using: &generator) {
                header.bytes.append([0, 0, 0, 1, 8, 9, .random(in: 0...255, using: &generator)].randomElement(using: &generator) ?? 0)
            }
            readEverything(header.bytes)
        }
    }

    /// Opens the bytes, and if that works, asks for every value as every type and touches every tensor's bytes.
    private func readEverything(_ bytes: [UInt8]) {
        guard let file = try? SmallFile.open(bytes) else { return }
        for key in file.keys {
            _ = try? file.integer(key)
            _ = try? file.float(key)
            _ = try? file.bool(key)
            _ = try? file.string(key)
            _ = try? file.integers(key)
            _ = try? file.floats(key)
            if let strings = try? file.strings(key) { strings.forEach { _, bytes in _ = bytes.last } }
        }
        for tensor in file.tensors {
            _ = tensor.bytes.reduce(UInt8(0)) { $0 &+ $1 }
            _ = "\(tensor.type)"
            _ = try? file.tensor(tensor.name, shape: tensor.shape)
        }
    }
}
