import ImbikLab
import Synchronization
import Testing

/// What the host was told, in order. A C function pointer cannot carry a context, hence the global.
private let received = Mutex<[String]>([])

/// Suites that speak to the host, of which a process has one: they take turns.
@Suite(.serialized) enum OneHost {}

extension OneHost {
    @Suite("Cells speak to their host in JSON")
    struct HostTests {
        private func messages(_ cell: () -> Void) -> [String] {
            received.withLock { $0 = [] }
            _imbikLabConnect(
                { json, length in
                    let bytes = UnsafeRawBufferPointer(start: json, count: length)
                    received.withLock { $0.append(String(decoding: bytes, as: UTF8.self)) }
                }, nil, nil)
            cell()
            _imbikLabConnect(nil, nil, nil)
            return received.withLock { $0 }
        }

        @Test("a shown value is a bundle with text")
        func shown() {
            #expect(messages { show("a \"quoted\"\nline \u{1} ı̇") } == [#"{"display":{"text/plain":"a \"quoted\"\nline \u0001 ı̇"}}"#])
            #expect(messages { show(3) } == [#"{"display":{"text/plain":"3"}}"#])
        }

        @Test("nothing is shown for a cell that ends in a statement without value")
        func void() {
            #expect(messages { show(()) } == [])
        }

        @Test("a list of displayable values shows each, a list of others its description")
        func lists() {
            #expect(messages { show([MIMEBundle(text: "a"), MIMEBundle(text: "b", svg: "<svg/>")]) } == [
                #"{"display":{"text/plain":"a"}}"#, #"{"display":{"text/plain":"b","image/svg+xml":"<svg/>"}}"#,
            ])
            #expect(messages { show([1, 2]) } == [#"{"display":{"text/plain":"[1, 2]"}}"#])
            #expect(messages { show([Int]()) } == [#"{"display":{"text/plain":"[]"}}"#])
        }

        @Test("a claim says whether it holds")
        func claims() {
            #expect(messages { claim("1 < 2", 1 < 2) } == [#"{"claim":{"text":"1 < 2","holds":true}}"#])
            #expect(messages { claim("2 < 1", 2 < 1) } == [#"{"claim":{"text":"2 < 1","holds":false}}"#])
        }

        @Test("progress reports each whole percentage once, and the end")
        func progressReports() {
            let reports = messages { for _ in progress("Counting", of: 0..<1000) {} }
            #expect(reports.count == 101)
            #expect(reports.first == #"{"progress":{"label":"Counting","fraction":0.0,"detail":""}}"#)
            #expect(reports.last == #"{"progress":{"label":"Counting","fraction":1.0,"detail":""}}"#)
        }

        @Test("progress of nothing is complete at once")
        func nothing() {
            #expect(messages { for _ in progress("None", of: [Int]()) {} } == [
                #"{"progress":{"label":"None","fraction":1.0,"detail":""}}"#
            ])
        }

        @Test("a model that is not in the host's folder is named, with the way to fetch it")
        func missingModel() {
            "/no/such/folder".withCString { folder in
                _imbikLabConnect({ _, _ in }, folder, nil)
                defer { _imbikLabConnect(nil, nil, nil) }
                let error = #expect(throws: (any Error).self) { try Model.load(.smollm2) }
                #expect(
                    error.map { "\($0)" } == """
                        error: the model 'smollm2' is not on this machine
                          in /no/such/folder
                          hint: './imbik model fetch smollm2' fetches it
                        """)
            }
        }
    }
}
