extension Turkish {
    static let systemMessages = #"""
# Messages of the operating system, as strerror gives them, and within a sentence
No such file or directory
= böyle bir dosya ya da klasör yok
no such file or directory
= böyle bir dosya ya da klasör yok
Permission denied
= erişim izni yok
permission denied
= erişim izni yok
Operation not permitted
= bu işleme izin yok
operation not permitted
= bu işleme izin yok
No space left on device
= aygıtta yer kalmadı
no space left on device
= aygıtta yer kalmadı
Is a directory
= bu bir klasör
is a directory
= bu bir klasör
Not a directory
= klasör değil
not a directory
= klasör değil
Read-only file system
= dosya sistemi salt okunur
read-only file system
= dosya sistemi salt okunur
Too many open files
= açık dosya sayısı sınırı aşıldı
too many open files
= açık dosya sayısı sınırı aşıldı
Input/output error
= girdi/çıktı hatası
input/output error
= girdi/çıktı hatası
Cannot allocate memory
= bellek ayrılamıyor
cannot allocate memory
= bellek ayrılamıyor
File exists
= dosya var
file exists
= dosya var
File too large
= dosya çok büyük
file too large
= dosya çok büyük
Disk quota exceeded
= disk kotası aşıldı
disk quota exceeded
= disk kotası aşıldı
File name too long
= dosya adı çok uzun
file name too long
= dosya adı çok uzun
Too many levels of symbolic links
= çok fazla sembolik bağ
too many levels of symbolic links
= çok fazla sembolik bağ
Text file busy
= dosya çalıştırılıyor, yazılamaz
text file busy
= dosya çalıştırılıyor, yazılamaz
Invalid argument
= geçersiz argüman
invalid argument
= geçersiz argüman
Device or resource busy
= aygıt ya da kaynak meşgul
device or resource busy
= aygıt ya da kaynak meşgul
# Reasons that this program gives where the system has none
it is a folder or a device
= bu bir klasör ya da aygıt
# Messages of the JSON reader
text after the value
= değerden sonra metin var
nested deeper than 64
= 64 kattan derin iç içe
a value is missing
= bir değer eksik
a key is missing
= bir anahtar eksik
':' is missing
= ':' eksik
',' or '}' is missing
= ',' ya da '}' eksik
',' or ']' is missing
= ',' ya da ']' eksik
this is not a value
= bu bir değer değil
a control character in a string
= bir metinde denetim karakteri var
a string has no end
= bir metin bitmiyor
an unknown escape in a string
= bir metinde bilinmeyen bir kaçış var
"""#
}
