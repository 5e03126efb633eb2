extension ForeignFormat {
    /// Recognises by its first bytes a file that is not GGUF; nil when it starts like one.
    init?(of bytes: UnsafeRawBufferPointer) {
        func starts(with text: StaticString, at offset: Int = 0) -> Bool {
            text.withUTF8Buffer { word in
                bytes.count >= offset + word.count && word.indices.allSatisfy { bytes[offset + $0] == word[$0] }
            }
        }
        // A file cut within its first word is called truncated, not foreign.
        if starts(with: "GGUF") || (bytes.count < 4 && "GGUF".utf8.starts(with: bytes)) { return nil }

        if starts(with: "PK\u{3}\u{4}") {
            self = .zip
        } else if starts(with: "<!") || starts(with: "<html") || starts(with: "<HTML") {
            self = .webPage
        } else if starts(with: "version https://git-lfs") {
            self = .largeFilePointer
        } else if starts(with: "lmgg") || starts(with: "tjgg") || starts(with: "fmgg") {
            self = .olderGGML
        } else if starts(with: "{\"", at: 8) {
            self = .safetensors
        } else {
            self = .unknown(firstBytes: Array(bytes.prefix(4)))
        }
    }
}
