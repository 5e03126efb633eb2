/// The two languages of the corpus.
package enum Language: String, CaseIterable, Hashable, Sendable {
    case english = "en"
    case turkish = "tr"

    package var other: Language {
        switch self {
        case .english: .turkish
        case .turkish: .english
        }
    }

    /// Small letters as the language has them: in Turkish I becomes ı and İ becomes i.
    package func lowercased(_ text: String) -> String {
        switch self {
        case .english: return text.lowercased()
        case .turkish:
            guard text.unicodeScalars.contains(where: { $0 == "I" || $0 == "İ" }) else { return text.lowercased() }
            var mapped = String.UnicodeScalarView()
            for scalar in text.unicodeScalars { mapped.append(scalar == "I" ? "ı" : scalar == "İ" ? "i" : scalar) }
            return String(mapped).lowercased()
        }
    }

    /// The text with a capital first letter: in Turkish i becomes İ.
    package func capitalized(_ text: String) -> String {
        guard let first = text.unicodeScalars.first else { return text }
        let rest = String(text.unicodeScalars.dropFirst())
        switch (self, first) {
        case (.turkish, "i"): return "İ" + rest
        case (.turkish, _), (.english, _): return first.properties.uppercaseMapping + rest
        }
    }
}

/// One value for each language.
package struct ByLanguage<Value> {
    package var english: Value
    package var turkish: Value

    package init(english: Value, turkish: Value) { (self.english, self.turkish) = (english, turkish) }

    package init<Failure>(_ value: (Language) throws(Failure) -> Value) throws(Failure) {
        (english, turkish) = (try value(.english), try value(.turkish))
    }

    package subscript(language: Language) -> Value {
        get {
            switch language {
            case .english: english
            case .turkish: turkish
            }
        }
        set {
            switch language {
            case .english: english = newValue
            case .turkish: turkish = newValue
            }
        }
    }
}

extension ByLanguage: Sendable where Value: Sendable {}
extension ByLanguage: Equatable where Value: Equatable {}
