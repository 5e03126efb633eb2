extension DocumentWriter {
    /// One or two messages to a shop with the seller's answer; what they want is never named.
    mutating func messages() -> String {
        let known = world.shop.messages[language].filter { $0.split == .corpus }
        let frame = world.texts[language].templates(.message)[0]
        var text = ""
        for _ in 0..<1 + generator.below(2) {
            let message = generator.choice(known)
            let bindings = [
                "x": generator.choice(world.all(.fruit)).name[language], "n": numbers[2 + generator.below(5)],
                "day": lowercased(generator.choice(words(of: "day"))),
            ]
            guard let reply = world.shop.replies[language][message.intent] else { continue }
            let words = ["msg": sentence(message.text, bindings), "reply": sentence(reply, bindings)]
            text += sentence(frame, words) + "\n"
        }
        return text
    }
}
