extension Turkish {
    package static let argumentParser = #"""
# What the argument parser says, line by line
Error: {0}
= Hata: {0}
Help:  {0}
= Yardım: {0}
Usage: {0}
= Kullanım: {0}
Usage: {0} [<options>]
= Kullanım: {0} [<seçenekler>]
Usage: {0} [<options>] {1}
= Kullanım: {0} [<seçenekler>] {1}
Usage: {0} <subcommand>
= Kullanım: {0} <alt komut>
  See '{0}' for more information.
=   Daha çok bilgi: {0}
Unknown option '{0}'
= '{0}' diye bir seçenek yok
Unknown option '{0}'. Did you mean '{1}'?
= '{0}' diye bir seçenek yok. '{1}' mi demek istedin?
Missing value for '{0}'
= '{0}' için değer eksik
   or: {0} in '{1}'
=    ya da '{1}' içinde: {0}
The option '{0}' does not take any value, but '{1}' was specified.
= '{0}' seçeneği değer almaz, ama '{1}' verildi.
Unexpected argument '{0}'
= Beklenmeyen argüman: '{0}'
{0} unexpected arguments: '{1}'
= Beklenmeyen {0} argüman: '{1}'
Value to be set with flag {0} had already been set with flag {1}
= {0} ile verilecek değer daha önce {1} ile verilmişti
Missing expected argument '{0}'
= Beklenen argüman eksik: '{0}'
Missing one of: '{0}'
= Şunlardan biri eksik: '{0}'
Missing required subcommand.
= Alt komut eksik.
The value '{0}' is invalid for '{1}'
= '{0}' değeri '{1}' için geçersiz
The value '{0}' is invalid for '{1}'. Please provide one of {2}.
= '{0}' değeri '{1}' için geçersiz. Şunlardan birini ver: {2}.
The value '{0}' is invalid for '{1}'. Please provide one of {2} and {3}.
= '{0}' değeri '{1}' için geçersiz. Şunlardan birini ver: {2} ve {3}.
The value '{0}' is invalid for '{1}'. Please provide one of {2} or {3}.
= '{0}' değeri '{1}' için geçersiz. Şunlardan birini ver: {2} ya da {3}.
The value '{0}' is invalid for '{1}'. Please provide one of the following:
= '{0}' değeri '{1}' için geçersiz. Şunlardan birini ver:
The value '{0}' is invalid for '{1}': {2}
= '{0}' değeri '{1}' için geçersiz: {2}
Invalid option: {0}
= Geçersiz seçenek: {0}
"""#
}
