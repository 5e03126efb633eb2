import Diagnostics

extension PhraseBook {
    /// What the page calls the engine's messages: records with U+001E between them and U+001F between their two parts. The first
    /// has the signs before decimals and between thousands, each other one an English pattern and its translation.
    ///
    /// - Parameter text: nothing: English.
    init(pageWords text: UnsafeRawBufferPointer) {
        let records = text.split(separator: 0x1E).map { record in
            record.split(separator: 0x1F, maxSplits: 1, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        }.filter { $0.count == 2 }
        guard let signs = records.first else {
            self = .english
            return
        }
        self.init(decimalSeparator: signs[0], groupSeparator: signs[1]) { pattern in
            records.first { $0[0] == pattern }?[1] ?? pattern
        }
    }
}
