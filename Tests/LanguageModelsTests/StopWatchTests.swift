import LanguageModels
import Testing

@Suite("Text stops before a stop string")
struct StopWatchTests {
    /// Feeds pieces; returns what came out after each, whether and where it stopped, and what was released in all.
    private func feed(_ pieces: [String], _ stops: [String]) -> (shown: [String], stopped: Bool, released: String) {
        var watch = StopWatch(stops)
        var shown: [String] = []
        for piece in pieces {
            let (text, stopped) = watch.take(piece)
            shown.append(text)
            if stopped { return (shown, true, watch.released) }
        }
        shown.append(watch.rest())
        return (shown, false, watch.released)
    }

    @Test func withoutStopStringsEverythingPasses() {
        for stops in [[], [""], ["", ""]] {
            let result = feed(["a", "", "bç", "🙂"], stops)
            #expect(result.shown == ["a", "", "bç", "🙂", ""])
            #expect(!result.stopped && result.released == "abç🙂")
        }
    }

    @Test(arguments: [
        (["Hello END there"], ["END"], "Hello "),
        (["Hello E", "N", "D there"], ["END"], "Hello "),
        (["END"], ["END"], ""),
        (["a", "END"], ["END"], "a"),
        (["aEN", "END"], ["END"], "aEN"),
        (["aaab"], ["aab"], "a"),
        (["a", "a", "a", "b"], ["aab"], "a"),
        (["ababa", "c"], ["abac"], "ab"),
        (["one\n", "\n"], ["\n\n"], "one"),
        (["x", "yz", "w"], ["zw", "yzw"], "x"),
        (["xyzw"], ["zw", "yzw"], "x"),
        (["the end"], ["", "end"], "the "),
        (["stop at the first. Or second"], ["second", "first"], "stop at the "),
        (["sch", "ö", "n"], ["ön"], "sch"),
        (["a🙂b"], ["🙂"], "a"),
    ])
    func stops(_ pieces: [String], _ stops: [String], _ text: String) {
        let result = feed(pieces, stops)
        #expect(result.stopped)
        #expect(result.released == text)
        #expect(result.shown.joined() == text, "the pieces together are the text")
    }

    @Test func whatMayBeginAStopStringWaits() {
        #expect(feed(["Hello EN"], ["END"]).shown == ["Hello ", "EN"])
        #expect(feed(["Hello EN", "ough"], ["END"]).shown == ["Hello ", "ENough", ""])
        #expect(feed(["a", "a", "a"], ["aab"]).shown == ["", "", "a", "aa"])
    }

    @Test func theLongestBeginningIsHeldBack() {
        var watch = StopWatch(["abcabd", "bX"])
        #expect(watch.take("zabcab") == ("z", false))
        #expect(watch.take("c") == ("abc", false), "'abc' may still become 'abcabd'")
        #expect(watch.take("abd more") == ("", true))
        #expect(watch.released == "zabc")
    }

    /// "é" and "è" begin with the same byte: nothing may be cut between the bytes of a character.
    @Test func neverSplitsACharacter() {
        let result = feed(["é", "è", "€", "🙃"], ["è!", "🙂"])
        #expect(!result.stopped)
        #expect(result.released == "éè€🙃")
        #expect(result.shown.joined() == "éè€🙃")
    }
}
