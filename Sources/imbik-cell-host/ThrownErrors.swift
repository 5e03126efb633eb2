import CCellHost
import CCrashReports
import CellProtocol

/// Reports the error that left a cell's top-level code, and goes on serving: nothing is lost but the rest of the cell.
enum ThrownErrors {
    static func report(_ object: UnsafeRawPointer?) -> Never {
        let addresses = [UInt](unsafeUninitializedCapacity: 32) { buffer, count in
            count = Int(imk_host_throw_addresses(object, buffer.baseAddress, 32))
        }
        guard let object else { fatalError("an error is an object") }
        // An `any Error` is one pointer to a box of the runtime; the copy made here is never released.
        let error = Unmanaged<AnyObject>.fromOpaque(object).retain()
        let value = unsafeBitCast(error, to: (any Error).self)
        imk_output_flush()
        channel.send(
            .threw(
                cell: runningCell.id, type: String(reflecting: type(of: value)), description: String(describing: value),
                addresses: addresses))
        CellHost.serve()
    }
}
