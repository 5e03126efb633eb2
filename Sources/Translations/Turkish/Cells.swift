extension Turkish {
    static let cells = #"""
# How a cell ended
the folder for compiled cells, {0}, cannot be written, or the compiler not started
= derlenmiş hücrelerin klasörüne ({0}) yazılamıyor ya da derleyici başlatılamıyor
the folder for compiled cells, {0}, is full or cannot be written
= derlenmiş hücrelerin klasörü ({0}) dolu ya da yazılamıyor
the compiler cannot be started: {0}
= derleyici başlatılamıyor: {0}
the compiler failed with status {0}: {1}
= derleyici {0} durumuyla başarısız oldu: {1}
the cell does not compile
= hücre derlenmiyor
the cell stopped: {0}
= hücre durdu: {0}
the cell called functions inside functions until the stack was full
= hücre, yığıt dolana dek iç içe işlev çağırdı
a function that calls itself needs a case that ends it
= kendini çağıran bir işlevde onu bitiren bir durum olmalı
the cell threw an error: {0}
= hücre bir hata fırlattı: {0}
'do { … } catch { … }' around it deals with the error
= çevresine yazılan 'do { … } catch { … }' hatayı karşılar
the cell ended its own process with exit({0})
= hücre exit({0}) ile kendi sürecini bitirdi
a cell ends at its last line
= hücre son satırında biter
signal {0} ({1}) ended the cell
= {0} sinyali ({1}) hücreyi bitirdi
the cell was interrupted
= hücre yarıda kesildi
the cell ran for longer than {0}
= hücre {0} sınırından uzun çalıştı
does a loop end? '//| timeout: SECONDS' on top of the cell allows more
= döngü bitiyor mu? hücrenin başındaki '//| timeout: SANİYE' daha çoğuna izin verir
the cell used more than {0} of processor time
= hücre {0} sınırından çok işlemci süresi kullandı
does a loop end?
= döngü bitiyor mu?
the cell used more than {0} of memory
= hücre {0} sınırından çok bellek kullandı
the cell printed more than {0}
= hücre {0} sınırından çok yazdı
is there a print in a loop that does not end?
= bitmeyen bir döngüde print mi var?
the cell started more than {0} processes at a time
= hücre aynı anda {0} sürecin üstüne çıktı
{0} seconds
= {0} saniye
{0} bytes
= {0} bayt
a check failed
= bir denetim başarısız oldu
abort
= abort
a bad memory access
= hatalı bir bellek erişimi
an arithmetic error
= bir aritmetik hatası
killed from outside, or by itself
= dışarıdan ya da kendi kendine öldürüldü
an access to memory that is not there
= var olmayan belleğe erişim
asked to end
= bitmesi istendi
a file grew larger than allowed
= bir dosya izin verilenden çok büyüdü
no further reason known
= başka bir neden bilinmiyor
the cell wrote into the connection between its process and the session ({0})
= hücre, süreciyle oturum arasındaki bağlantıya yazdı ({0})
the cell ended the process that watches it
= hücre, onu gözeten süreci bitirdi
{0} cannot be started: {1}
= {0} başlatılamıyor: {1}
cell '{0}' ended differently when it was run again; start from the first cell
= '{0}' hücresi yeniden çalıştırılınca başka türlü bitti; ilk hücreden başla
the process for cells ended before it ran any
= hücrelerin süreci hiçbirini çalıştırmadan bitti
the compiled cell cannot be loaded: {0}
= derlenmiş hücre yüklenemiyor: {0}
the cell closed the connection between its process and the session
= hücre, süreciyle oturum arasındaki bağlantıyı kapattı
"""#
}
