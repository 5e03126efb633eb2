/// Collects what a cell says into outputs that can be kept: pieces of one stream are joined, progress is left out.
package struct OutputRecorder: Sendable {
    package private(set) var outputs: [FrozenOutput] = []

    package init() {}

    package mutating func record(_ event: CellEvent) {
        switch event {
        case .compiling, .replaying, .running, .progress: break
        case .display(let bundle): outputs.append(.display(data: bundle))
        case .claim(let text, let holds): outputs.append(.claim(text: text, holds: holds))
        case .output(let stream, let text):
            if case .stream(stream.rawValue, let before)? = outputs.last {
                outputs[outputs.count - 1] = .stream(name: stream.rawValue, text: before + text)
            } else {
                outputs.append(.stream(name: stream.rawValue, text: text))
            }
        }
    }

    package mutating func record(failure text: String) {
        outputs.append(.failure(text: text))
    }

    /// The claims that do not hold.
    package var falseClaims: [String] {
        outputs.compactMap { output in
            if case .claim(let text, false) = output { text } else { nil }
        }
    }
}
