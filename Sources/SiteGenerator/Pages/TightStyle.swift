/// A style sheet without comments and without the white space that only people need.
func tightStyle(_ source: String) -> [UInt8] {
    let bytes = Array(source.utf8)
    var output: [UInt8] = []
    var (index, sawSpace) = (0, false)
    func isOf(_ signs: String, _ byte: UInt8?) -> Bool { byte.map(signs.utf8.contains) ?? true }
    while index < bytes.count {
        let byte = bytes[index]
        if isOf(" \n\r\t", byte) {
            (sawSpace, index) = (true, index + 1)
            continue
        }
        if byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") {
            index = bytes[index...].firstRange(of: Array("*/".utf8))?.upperBound ?? bytes.count
            continue
        }
        if sawSpace, !isOf("{},;>:", output.last), !isOf("{},;>", byte) { output.append(UInt8(ascii: " ")) }
        sawSpace = false
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            let end = bytes[(index + 1)...].firstIndex(of: byte) ?? bytes.count - 1
            output += bytes[index...end]
            index = end + 1
            continue
        case UInt8(ascii: "}") where output.last == UInt8(ascii: ";"):
            output[output.count - 1] = byte
        case UInt8(ascii: "0") where isOf(" ,:(-", output.last) && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "."):
            break
        default:
            output.append(byte)
        }
        index += 1
    }
    return output
}
