package import Diagnostics
import Hashing

/// A file of ours that knows what it is and whether it is whole: a kind, a version, a head of small things, sections of
/// many bytes, and a SHA-256 digest of each.
///
///     kind 8 bytes | version u32 | sections u32 | bytes of the head u64
///     for each section: bytes u64, digest 32
///     head | digest of all before it 32 | sections, each at a multiple of 64 bytes
///
/// Numbers are little-endian, what lies between is zero. Opening checks everything before anything is used.
package struct SealedFile {
    /// What a file is for: its first eight bytes, and the word for it in messages.
    package struct Kind: Hashable, Sendable {
        package let mark: [UInt8]
        package let version: UInt32
        package let name: Phrase

        /// `mark` has eight ASCII characters.
        package init(mark: String, version: UInt32, name: Phrase) {
            precondition(mark.utf8.count == 8, "a mark has eight bytes")
            (self.mark, self.version, self.name) = (Array(mark.utf8), version, name)
        }
    }

    private let file: MappedFile
    private let headRange: Range<Int>
    private let sectionRanges: [Range<Int>]

    /// Valid while the sealed file is.
    package var head: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: file.bytes[headRange]) }
    package var sectionCount: Int { sectionRanges.count }

    /// Valid while the sealed file is.
    package func section(_ index: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: file.bytes[sectionRanges[index]])
    }

    /// Writes beside `path` and renames, so that there is the old file or the new one, never a half.
    package static func write(
        _ kind: Kind, head: [UInt8], sections: [UnsafeRawBufferPointer], to path: String
    ) throws(StoredFileError) {
        var start = RecordWriter()
        kind.mark.forEach { start.put($0) }
        start.put(kind.version)
        start.put(UInt32(sections.count))
        start.put(UInt64(head.count))
        for section in sections {
            start.put(UInt64(section.count))
            SHA256Digest(of: section).bytes.forEach { start.put($0) }
        }
        let before = start.bytes + head
        let digest = before.withUnsafeBytes { SHA256Digest(of: $0).bytes }
        try writeFile(path) { file throws(StoredFileError) in
            try file.write(before)
            try file.write(digest)
            var end = before.count + digest.count
            for section in sections {
                try file.write([UInt8](repeating: 0, count: aligned(end) - end))
                try file.write(section)
                end = aligned(end) + section.count
            }
        }
    }

    /// Opens the file at `path` and checks it wholly; `kind` says what it has to be.
    package init(_ kind: Kind, at path: String) throws(StoredFileError) {
        let file = try MappedFile(path)
        var reader = RecordReader(file.bytes)
        for byte in kind.mark {
            guard reader.number(UInt8.self) == byte else { throw .foreign(path: path, expected: kind.name) }
        }
        let truncated = StoredFileError.damaged(path: path, part: "its beginning")
        guard let version = reader.number(UInt32.self) else { throw truncated }
        guard version == kind.version else {
            throw .version(path: path, found: Int(version), known: Int(kind.version), expected: kind.name)
        }
        guard let count = reader.number(UInt32.self), let headCount = reader.count() else { throw truncated }
        let (fixed, entry) = (kind.mark.count + 16, 40)
        // Nothing that the file states is trusted before it is compared with how long the file is.
        guard Int(count) <= file.bytes.count / entry else { throw truncated }
        headRange = fixed + Int(count) * entry..<fixed + Int(count) * entry + headCount
        guard headRange.upperBound + 32 <= file.bytes.count,
            Self.digest(file.bytes, 0..<headRange.upperBound)
                == Array(file.bytes[headRange.upperBound..<headRange.upperBound + 32])
        else { throw truncated }
        var (ranges, end): ([Range<Int>], Int) = ([], headRange.upperBound + 32)
        var digests: [[UInt8]] = []
        for _ in 0..<count {
            guard let size = reader.number(UInt64.self), size < 1 << 48 else { throw truncated }
            ranges.append(Self.aligned(end)..<Self.aligned(end) + Int(size))
            end = Self.aligned(end) + Int(size)
            digests.append((0..<32).compactMap { _ in reader.number(UInt8.self) })
        }
        guard end == file.bytes.count else { throw .wrongSize(path: path, found: file.bytes.count, expected: end) }
        for (index, range) in ranges.enumerated() where Self.digest(file.bytes, range) != digests[index] {
            throw .damaged(path: path, part: "section \(index + 1) of \(count)")
        }
        (self.file, sectionRanges) = (file, ranges)
    }

    private static func aligned(_ place: Int) -> Int { (place + 63) & ~63 }

    private static func digest(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> [UInt8] {
        SHA256Digest(of: UnsafeRawBufferPointer(rebasing: bytes[range])).bytes
    }
}
