extension Turkish {
    static let general = #"""
# Every message
error: {0}
= hata: {0}
in {0}
= yer: {0}
in {0}, line {1}
= yer: {0}, satır {1}
hint: {0}
= öneri: {0}
none
= hiçbiri
{0} and {1}
= {0} ve {1}
did you mean '{0}'?
= '{0}' mi demek istedin?
this should not happen; please tell the authors what you did
= bu olmamalıydı; lütfen ne yaptığını yazarlara bildir
"""#
}
