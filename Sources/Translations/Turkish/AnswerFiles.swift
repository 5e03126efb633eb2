extension Turkish {
    static let answerFiles = #"""
# Answer files
this is not a plain file
= bu, sıradan bir dosya değil
only files are graded; name a file or a folder of files
= yalnız dosyalar notlandırılır; bir dosya ya da dosyaların klasörünü ver
the file has {0} bytes; an answer file has at most {1}
= dosya {0} bayt; bir yanıt dosyası en çok {1} bayttır
ask for the file that 'imbik submit' wrote
= 'imbik submit' komutunun yazdığı dosyayı iste
this is not an answer file
= bu bir yanıt dosyası değil
'{0}' must be {1}
= '{0}' şu olmalı: {1}
the file is the same as '{0}'
= dosya '{0}' ile aynı
it is graded once
= bir kez notlandırılır
the same learner wrote '{0}' later
= aynı öğrenci '{0}' dosyasını daha sonra yazmış
that one is graded; if these are two people, each needs an id of their own
= o notlandırılır; iki ayrı kişiyseler her birinin kendi kimliği olmalı
there; it is missing
= bir değer; eksik
a list of at most {0}
= en çok {0} ögeli bir liste
a whole number of at least {0}
= en az {0} olan bir tam sayı
a whole number from {0} to {1}
= {0} ile {1} arasında bir tam sayı
true or false
= true ya da false
a text of at most {0} characters
= en çok {0} karakterlik bir metin
one line of 1 to 200 characters
= 1 ile 200 karakter arasında tek satır
a time such as 2026-01-31T12:00:00.000Z
= 2026-01-31T12:00:00.000Z gibi bir zaman
seconds from 0 to 1e9
= 0 ile 1e9 arasında saniye
an object with one member
= tek üyeli bir nesne
one of {0}
= şunlardan biri: {0}
"""#
}
