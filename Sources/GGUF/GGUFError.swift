public import Diagnostics

/// What is wrong with a GGUF file, and which file.
public struct GGUFError: Error, Equatable {
    public let fault: GGUFFault
    /// The path or name of the file.
    public let file: String

    init(_ fault: GGUFFault, file: String) { (self.fault, self.file) = (fault, file) }
}

/// The ways in which a file fails to be a GGUF file that this course can use.
public enum GGUFFault: Equatable, Sendable {
    // Not a GGUF file that can be read at all.
    case unreadable(reason: String)
    case empty
    case foreign(ForeignFormat)
    case bigEndian
    case version(UInt32)

    // The header contradicts itself or the file.
    case endsWithin(Phrase)
    case tooMany(Phrase, count: UInt64, room: Int)
    case tooLong(Phrase, length: UInt64, rest: Int)
    case unnamedKey(number: Int)
    case duplicateKey(String)
    case unknownValueType(key: String, code: UInt32)
    case nestedArray(key: String)
    case notBoolean(key: String, byte: UInt8)
    case alignment(UInt64)

    // A tensor contradicts the file.
    case duplicateTensor(String)
    case dimensionCount(tensor: String, count: UInt32)
    case emptyDimension(tensor: String, dimensions: [UInt64])
    case tooLarge(tensor: String, dimensions: [UInt64])
    case partialBlock(tensor: String, type: GGUFType, rowLength: Int)
    case unaligned(tensor: String, offset: UInt64, alignment: Int)
    case outside(tensor: String, offset: UInt64, byteCount: Int, available: Int)
    case overlap(tensor: String, other: String)

    // The file is sound, but not what was asked for.
    case missingKey(String)
    case valueType(key: String, expected: Phrase, found: Phrase)
    case valueRange(key: String, value: String, expected: Phrase)
    case missingTensor(String)
    case shapeDiffers(tensor: String, expected: [Int], found: [Int])
    case unsupportedType(tensor: String, type: GGUFType)
}

/// What a file that is not GGUF looks like.
public enum ForeignFormat: Equatable, Sendable {
    case zip, webPage, safetensors, olderGGML, largeFilePointer
    case unknown(firstBytes: [UInt8])
}
