import Exercises
package import JSON

extension ExerciseGrade {
    /// As a gradebook keeps it.
    package var json: JSONValue {
        [
            "score": .number(score), "refusal": refusal?.json ?? .null,
            "checks": .array(lines.map { ["check": .string($0.check), "name": $0.name.json, "passed": .bool($0.isPassed), "text": $0.text.json] }),
        ]
    }

    /// Nil for what imbik did not write.
    package init?(json: JSONValue) {
        guard let score = json["score"]?.double, let checks = json["checks"]?.array else { return nil }
        var lines: [Line] = []
        for check in checks {
            guard let id = check["check"]?.string, let name = BilingualText(json: check["name"]), let passed = check["passed"]?.bool,
                let text = BilingualText(json: check["text"])
            else { return nil }
            lines.append(Line(check: id, name: name, isPassed: passed, text: text))
        }
        self.init(score: score, lines: lines, refusal: BilingualText(json: json["refusal"]))
    }
}

extension BilingualText {
    fileprivate var json: JSONValue { ["en": .string(english), "tr": .string(turkish)] }

    fileprivate init?(json: JSONValue?) {
        guard let english = json?["en"]?.string, let turkish = json?["tr"]?.string else { return nil }
        self.init(english: english, turkish: turkish)
    }
}
