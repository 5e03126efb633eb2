public import Diagnostics

extension GGUFError: ExplainedError {
    public var explanation: Explanation {
        let (problem, hint) = fault.words
        return Explanation(problem, place: file, hint: hint)
    }
}

extension GGUFFault {
    private static let damaged: Phrase = "the file is damaged or was cut short; fetch it again"
    private static let converted: Phrase = "the file is damaged or was converted for another model"

    fileprivate var words: (problem: Phrase, hint: Phrase?) {
        switch self {
        case .unreadable(let reason):
            ("the model file cannot be opened: \(term: reason)", "'imbik model list' shows the models at hand")
        case .empty:
            ("the file is empty", "an interrupted download leaves such a file; fetch the model again")
        case .foreign(let format): format.words
        case .bigEndian:
            ("the file is a big-endian GGUF file; only little-endian ones can be read", "convert the model again without '--bigendian'")
        case .version(let version):
            ("the file has version \(version) of the GGUF format; versions 2 and 3 can be read", "convert the model again with a current llama.cpp")

        case .endsWithin(let what):
            ("the file ends within \(what)", GGUFFault.damaged)
        case .tooMany(let what, let count, let room):
            ("the header promises \(count) \(what); the rest of the file has room for \(room) at most", GGUFFault.damaged)
        case .tooLong(let what, let length, let rest):
            ("\(what) is \(length) bytes long; only \(rest) bytes of the file follow", GGUFFault.damaged)
        case .unnamedKey(let number):
            ("metadata entry \(number) has an empty key", GGUFFault.damaged)
        case .duplicateKey(let key):
            ("key '\(key)' occurs twice", GGUFFault.damaged)
        case .unknownValueType(let key, let code):
            ("key '\(key)' has value type \(code); the format has types 0 to 12", GGUFFault.damaged)
        case .nestedArray(let key):
            ("key '\(key)' is an array of arrays, which no model needs and this reader does not read", GGUFFault.damaged)
        case .notBoolean(let key, let byte):
            ("key '\(key)' is a Boolean of value \(byte); it must be 0 or 1", GGUFFault.damaged)
        case .alignment(let alignment):
            ("key 'general.alignment' is \(alignment); it must be a power of two from 8 to 65536", GGUFFault.damaged)

        case .duplicateTensor(let tensor):
            ("tensor '\(tensor)' occurs twice", GGUFFault.damaged)
        case .dimensionCount(let tensor, let count):
            ("tensor '\(tensor)' has \(count) dimensions; a tensor has 1 to 4", GGUFFault.damaged)
        case .emptyDimension(let tensor, let dimensions):
            ("tensor '\(tensor)' has dimensions \(list(dimensions)); none may be 0", GGUFFault.damaged)
        case .tooLarge(let tensor, let dimensions):
            ("tensor '\(tensor)' has dimensions \(list(dimensions)), more numbers than any file holds", GGUFFault.damaged)
        case .partialBlock(let tensor, let type, let rowLength):
            (
                "tensor '\(tensor)' has rows of \(rowLength) numbers; type \(type) stores blocks of \(type.block?.elements ?? 1)",
                GGUFFault.damaged
            )
        case .unaligned(let tensor, let offset, let alignment):
            ("tensor '\(tensor)' starts at offset \(offset), which is not a multiple of \(alignment)", GGUFFault.damaged)
        case .outside(let tensor, let offset, let byteCount, let available):
            (
                "tensor '\(tensor)' has \(byteCount) bytes from offset \(offset); the file has \(available) bytes of tensors",
                GGUFFault.damaged
            )
        case .overlap(let tensor, let other):
            ("tensors '\(tensor)' and '\(other)' share bytes", GGUFFault.damaged)

        case .missingKey(let key):
            ("key '\(key)' is missing", "this course reads models of the Llama family; 'imbik model info' shows what the file holds")
        case .valueType(let key, let expected, let found):
            ("key '\(key)' is \(found); \(expected) is needed", GGUFFault.converted)
        case .valueRange(let key, let value, let expected):
            ("key '\(key)' is \(value); \(expected) is needed", GGUFFault.converted)
        case .missingTensor(let name):
            ("tensor '\(name)' is missing", "this course reads models of the Llama family; 'imbik model info' shows what the file holds")
        case .shapeDiffers(let tensor, let expected, let found):
            (
                "tensor '\(tensor)' has shape \(list(found)); the file's own metadata promises \(list(expected))",
                GGUFFault.converted
            )
        case .unsupportedType(let tensor, let type):
            (
                "tensor '\(tensor)' is stored as \(type); F32, F16, BF16, Q8_0, Q4_0 and Q4_1 can be computed with",
                "convert the model to one of these types, for example with llama.cpp's llama-quantize"
            )
        }
    }
}

extension ForeignFormat {
    fileprivate var words: (problem: Phrase, hint: Phrase?) {
        switch self {
        case .zip:
            ("the file is a ZIP archive, not a GGUF file", "a Python wheel is such an archive; the model lies inside it")
        case .webPage:
            ("the file is a web page, not a GGUF file", "an error page was saved in place of the model; fetch the model again")
        case .safetensors:
            ("the file is a safetensors file, not a GGUF file", "convert it with llama.cpp's convert_hf_to_gguf.py")
        case .olderGGML:
            ("the file has a format older than GGUF", "convert the model again with a current llama.cpp")
        case .largeFilePointer:
            ("the file is a Git LFS pointer, not the model itself", "'git lfs pull' fetches the model")
        case .unknown(let firstBytes):
            (
                "the file is not a GGUF file: it starts with the bytes \(list(firstBytes)), not with 'GGUF'",
                "an interrupted download may leave something else behind; fetch the model again"
            )
        }
    }
}

/// `[576, 49152]`, without the reflection that printing an array takes.
private func list(_ numbers: [some FixedWidthInteger]) -> String {
    var text = "["
    for (index, number) in numbers.enumerated() { text += index == 0 ? "\(number)" : ", \(number)" }
    return text + "]"
}
