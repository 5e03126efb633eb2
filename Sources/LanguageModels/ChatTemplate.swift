import GGUF
public import Tokenization

/// One turn of a conversation.
public struct ChatMessage: Hashable, Sendable {
    public enum Role: String, Sendable {
        case system, user, assistant
    }

    public var role: Role
    public var content: String

    public init(_ role: Role, _ content: String) { (self.role, self.content) = (role, content) }
}

/// How a model wants a conversation written: ChatML, the form of SmolLM2 and many others.
///
///     <|im_start|>user
///     Hello<|im_end|>
///     <|im_start|>assistant
public struct ChatTemplate: Hashable, Sendable {
    /// What stands in the system's turn where the conversation has none; nil: no such turn.
    public var defaultSystem: String?

    public init(defaultSystem: String?) { self.defaultSystem = defaultSystem }

    /// Recognises the template in the file's metadata; nil where there is none, or one of another form.
    init?(_ file: GGUFFile) throws(ModelError) {
        let template: String?
        do throws(GGUFError) { template = try file.stringIfPresent("tokenizer.chat_template") } catch { throw .file(error) }
        guard let template, let start = ChatTemplate.range(of: "<|im_start|>", in: Array(template.utf8), from: 0) else {
            return nil
        }
        // The template is a program in Jinja; the default system turn is a literal in it, with \n as two characters.
        let bytes = Array(template.utf8)
        defaultSystem = nil
        if let system = ChatTemplate.range(of: "<|im_start|>system\\n", in: bytes, from: start.lowerBound),
            let end = ChatTemplate.range(of: "<|im_end|>", in: bytes, from: system.upperBound)
        {
            let text = bytes[system.upperBound..<end.lowerBound]
            if !text.contains(UInt8(ascii: "'")), !text.isEmpty { defaultSystem = String(decoding: text, as: UTF8.self) }
        }
    }

    private static func range(of needle: String, in text: [UInt8], from start: Int) -> Range<Int>? {
        let needle = Array(needle.utf8)
        guard text.count >= needle.count else { return nil }
        for place in start..<max(start, text.count - needle.count + 1) where text[place...].starts(with: needle) {
            return place..<place + needle.count
        }
        return nil
    }

    /// The conversation as text, ending where the assistant's next turn begins.
    public func prompt(_ messages: [ChatMessage]) -> String {
        pieces(messages).reduce("") { $0 + $1.text }
    }

    /// The same as tokens. Only the template's own markup becomes special tokens: what looks like it inside a message
    /// stays text, so that nobody can write a turn of somebody else's.
    public func tokens(_ messages: [ChatMessage], with tokenizer: Tokenizer) -> [TokenID] {
        pieces(messages).flatMap { tokenizer.encode($0.text, special: $0.isMarkup ? .parsed : .asText) }
    }

    private func pieces(_ messages: [ChatMessage]) -> [(text: String, isMarkup: Bool)] {
        var turns = messages
        if let defaultSystem, messages.first?.role != .system { turns.insert(ChatMessage(.system, defaultSystem), at: 0) }
        var pieces: [(text: String, isMarkup: Bool)] = []
        for turn in turns {
            pieces.append(("<|im_start|>\(turn.role.rawValue)\n", true))
            pieces.append((turn.content, false))
            pieces.append(("<|im_end|>\n", true))
        }
        pieces.append(("<|im_start|>assistant\n", true))
        return pieces
    }
}
