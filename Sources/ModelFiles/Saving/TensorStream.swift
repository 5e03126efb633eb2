import GGUF
import Tensors

/// Writes tensors to a file of their own, a few megabytes at a time.
struct TensorStream {
    var sources: [(source: TensorSource, format: ElementFormat)]
    var metadata: ModelMetadata
    var scales: ScaleChoice
    var compute: Compute

    /// Numbers that one thread rounds at a time; whole blocks of every format.
    private static let part = 1 << 15
    /// Parts that lie in memory together: 2 M numbers, 8 MB of floats twice.
    private static let partsInMemory = 64

    /// - Parameter progress: is told before each piece; returning `false` ends the writing, and the old file stays.
    func write(to path: String, progress: (SavingProgress) -> Bool) throws(ModelFileError) -> SavedFile {
        for (source, format) in sources where source.columns % format.blockLength != 0 {
            throw .rowLength(tensor: source.name, columns: source.columns, format: format)
        }
        let outline = GGUFOutline(
            metadata: metadata.entries,
            tensors: sources.map { .init(name: $0.source.name, shape: $0.source.shape, type: $0.format.type) })
        var file = try ReplacementFile(replacing: path)
        let header = outline.header()
        try write(header, to: file)

        var saved = SavedFile(tensors: [], byteCount: header.count)
        let total = sources.reduce(0) { $0 + $1.source.count }
        var done = 0
        for ((source, format), listing) in zip(sources, outline.tensors) {
            let error = try write(source, format, to: file) { written throws(ModelFileError) in
                let now = SavingProgress(tensor: source.name, parametersWritten: done + written, parameters: total)
                if !progress(now) { throw .cancelled(path: path) }
            }
            done += source.count
            let padding = outline.padding(after: listing.byteCount)
            try write([UInt8](repeating: 0, count: padding), to: file)
            saved.byteCount += listing.byteCount + padding
            saved.tensors.append(
                .init(name: source.name, shape: source.shape, format: format, byteCount: listing.byteCount, error: error))
        }
        try file.commit()
        return saved
    }

    private func write(_ bytes: [UInt8], to file: borrowing ReplacementFile) throws(ModelFileError) {
        // `withUnsafeBytes` doesn't pass typed errors of noncopyable borrows on.
        var failure: ModelFileError?
        bytes.withUnsafeBytes { raw in
            do throws(ModelFileError) { try file.write(raw) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    /// One tensor. Returns how far the stored numbers are off.
    private func write(
        _ source: TensorSource, _ format: ElementFormat, to file: borrowing ReplacementFile,
        progress: (Int) throws(ModelFileError) -> Void
    ) throws(ModelFileError) -> RoundingError {
        // What is in the format already is copied: rounding it once more could change it.
        let kept = source.stored.flatMap { $0.format == format ? $0.bytes : nil }
        let capacity = min(Self.part * Self.partsInMemory, (source.count + 31) / 32 * 32)
        let numbers = AlignedMemory(byteCount: capacity * MemoryLayout<Float>.stride)
        let restored = AlignedMemory(byteCount: capacity * MemoryLayout<Float>.stride)
        let bytes = AlignedMemory(byteCount: format.rowBytes(columns: capacity))
        guard let x = numbers.bytes.baseAddress?.assumingMemoryBound(to: Float.self),
            let y = restored.bytes.baseAddress?.assumingMemoryBound(to: Float.self), let out = bytes.bytes.baseAddress
        else { return RoundingError() }

        var total = RoundingError()
        for start in stride(from: 0, to: source.count, by: capacity) {
            try progress(start)
            let count = min(capacity, source.count - start)
            let parts = (count + Self.part - 1) / Self.part
            var errors = [RoundingError](repeating: RoundingError(), count: parts)
            errors.withUnsafeMutableBufferPointer { errors in
                // Each part has its own place in every buffer.
                nonisolated(unsafe) let errors = errors
                compute.pool.run(tasks: parts) { part in
                    let first = part * Self.part
                    let own = min(Self.part, count - first)
                    source.read(start + first..<start + first + own, x + first)
                    guard kept == nil else {
                        errors[part] = RoundingError(of: x + first, for: x + first, count: own)
                        return
                    }
                    let place = out + format.rowBytes(columns: first)
                    format.store(x + first, count: own, scales: scales, at: place)
                    format.floats(from: place, count: own, into: y + first)
                    errors[part] = RoundingError(of: y + first, for: x + first, count: own)
                }
            }
            for error in errors { total += error }
            guard total.isFinite else { throw fault(of: source, format, x, start: start, count: count) }
            let place = format.rowBytes(columns: start)..<format.rowBytes(columns: start + count)
            try file.write(kept.map { UnsafeRawBufferPointer(rebasing: $0[place]) } ?? UnsafeRawBufferPointer(start: out, count: place.count))
        }
        return total
    }

    /// The first number that can't be stored.
    private func fault(
        of source: TensorSource, _ format: ElementFormat, _ x: UnsafePointer<Float>, start: Int, count: Int
    ) -> ModelFileError {
        if let bad = (0..<count).first(where: { !x[$0].isFinite }) {
            return .notFinite(tensor: source.name, index: start + bad, value: "\(x[bad])")
        }
        let largest = (0..<count).reduce(Float(0)) { max($0, abs(x[$1])) }
        return .tooLarge(tensor: source.name, value: "\(largest)", format: format)
    }
}

extension ElementFormat {
    /// The format as GGUF files number it.
    var type: GGUFType {
        switch self {
        case .f32: .f32
        case .f16: .f16
        case .bf16: .bf16
        case .q8_0: .q8_0
        case .q4_0: .q4_0
        case .q4_1: .q4_1
        }
    }
}
