extension Turkish {
    static let data = #"""
# Data files
the file cannot be read: {0}
= dosya okunamıyor: {0}
give the path of a .jsonl or .csv file
= bir .jsonl ya da .csv dosyasının yolunu ver
the name '{0}' does not say how the file is written
= '{0}' adından dosyanın nasıl yazıldığı anlaşılmıyor
JSON lines end in .jsonl, comma-separated values in .csv
= JSON satırlarının uzantısı .jsonl, virgülle ayrılmış değerlerinki .csv olur
write one example a line
= her satıra bir örnek yaz
byte {0} at offset {1} is not UTF-8{2}
= {1}. konumdaki {0} baytı UTF-8 değil{2}
; in Latin-1 it would be '{0}'
= ; Latin-1'de '{0}' olurdu
save the file as UTF-8, or convert it: iconv -f LATIN1 -t UTF-8 (LATIN5 for Turkish)
= dosyayı UTF-8 olarak kaydet ya da dönüştür: iconv -f LATIN5 -t UTF-8 (Batı dilleri için LATIN1)
the file is UTF-16
= dosya UTF-16
save it as UTF-8, or convert it: iconv -f UTF-16 -t UTF-8
= UTF-8 olarak kaydet ya da dönüştür: iconv -f UTF-16 -t UTF-8
the line is not JSON: {0} at column {1} of '{2}'
= satır JSON değil: {0}; {1}. sütun: '{2}'
each line is one JSON object, such as {"text": "two pizzas, please", "label": "order"}
= her satır bir JSON nesnesidir, örneğin {"text": "iki pizza lütfen", "label": "sipariş"}
the file is one JSON array
= dosya tek bir JSON dizisi
'{0}' is no JSON object
= '{0}' bir JSON nesnesi değil
the field '{0}' occurs twice
= '{0}' alanı iki kez geçiyor
which of the two is meant? delete the other
= hangisi kastediliyor? ötekini sil
the file has a header and no examples
= dosyada başlık var, örnek yok
write one example a line below the header
= başlığın altına her satıra bir örnek yaz
the header names the column '{0}' twice
= başlıkta '{0}' sütunu iki kez geçiyor
give each column a name of its own
= her sütuna ayrı bir ad ver
the quote that opens here is never closed
= burada açılan tırnak hiç kapanmıyor
a field with a separator, a quote or a line break stands in quotes, and a quote inside is doubled: "she said ""yes"""
= ayırıcı, tırnak ya da satır sonu olan alan tırnak içine alınır, içindeki tırnak da ikilenir: "o ""evet"" dedi"
text follows a closing quote at column {0} of '{1}'
= kapanan tırnaktan sonra metin geliyor; {0}. sütun: '{1}'
a quote stands inside a field without quotes at column {0} of '{1}'
= tırnaksız bir alanın içinde tırnak var; {0}. sütun: '{1}'
the line has 1 field, the header {0}: '{1}'
= satırda 1 alan var, başlıkta {0}: '{1}'
the line has {0} fields, the header {1}: '{2}'
= satırda {0} alan var, başlıkta {1}: '{2}'
the fields {0} fit no kind of data
= {0} alanları hiçbir veri türüne uymuyor
classification has 'text' and 'label', regression 'text' and 'value', free answers 'prompt' and 'answer', plain text 'text'
= sınıflandırmada 'text' ve 'label', bağlanımda 'text' ve 'value', serbest yanıtlarda 'prompt' ve 'answer', düz metinde 'text' olur
the field '{0}' is missing; there is {1}
= '{0}' alanı eksik; olan: {1}
the field '{0}' is missing; there are {1}
= '{0}' alanı eksik; olanlar: {1}
every example needs '{0}'
= her örnekte '{0}' olmalı
the field '{0}' is {1}; {2} is needed
= '{0}' alanı: {1}; gereken: {2}
the field '{0}' is empty
= '{0}' alanı boş
write something into it, or delete the example
= içine bir şey yaz ya da örneği sil
there are no examples
= hiç örnek yok
training and evaluation need at least one
= eğitim ve değerlendirme için en az bir örnek gerekir
all examples have the label '{0}'
= bütün örneklerin etiketi '{0}'
there is nothing to tell apart; add examples of another label
= birbirinden ayrılacak bir şey yok; başka etiketli örnekler ekle
all examples have the value {0}
= bütün örneklerin değeri {0}
there is nothing to predict; add examples with other values
= tahmin edilecek bir şey yok; başka değerli örnekler ekle
the labels '{0}' and '{1}' differ only in capitals or spaces; '{2}' stands in {3}
= '{0}' ile '{1}' etiketleri yalnız büyük harf ya da boşlukta ayrılıyor; '{2}' şurada: {3}
write one of them everywhere
= her yerde aynısını yaz
the label '{0}' never occurs in the training data, which has {1}
= '{0}' etiketi eğitim verisinde hiç geçmiyor; orada şunlar var: {1}
correct the label, or add examples of it to the training data
= etiketi düzelt ya da eğitim verisine o etiketten örnekler ekle
the example has {0} tokens, the model's context {1}: '{2}'
= örnek {0} belirteç, modelin bağlamı {1}: '{2}'
shorten the text, or leave the example out
= metni kısalt ya da örneği çıkar
text
= metin
a number
= bir sayı
a list of texts
= bir metin listesi
write it in quotes: "{0}": "…"
= tırnak içinde yaz: "{0}": "…"
write it with digits and a point, without quotes: 3.5
= rakamlarla ve noktayla, tırnaksız yaz: 3.5
write it in brackets: "{0}": ["…"]
= köşeli ayraç içinde yaz: "{0}": ["…"]
null
= null
the number {0}
= {0} sayısı
the text '{0}'
= '{0}' metni
a list
= bir liste
a mapping
= bir eşleme
an object
= bir nesne
# Asking a model about data
the template '{0}' does not hold '{text}' exactly once
= '{0}' şablonunda '{text}' tam bir kez geçmiyor
write where the text goes, such as 'Definition: {text}\\nCategory:'
= metnin nereye geleceğini yaz, örneğin 'Tanım: {text}\\nTür:'
the label '{0}' has no tokens in this model's vocabulary
= '{0}' etiketinin bu modelin sözlüğünde belirteci yok
give the label another name
= etikete başka bir ad ver
# The corpus of damla
the line is not UTF-8 text
= satır UTF-8 metni değil
the table has no heading; it needs the columns {0}
= tablonun başlığı yok; şu sütunlar gerekli: {0}
the columns are {0}; they must be {1}
= sütunlar {0}; şunlar olmalı: {1}
the row has 1 cell; the heading has {0}
= satırda 1 göze var; başlıkta {0}
the row has {0} cells; the heading has {1}
= satırda {0} göze var; başlıkta {1}
the cell '{0}' is empty
= '{0}' gözesi boş
the cell '{0}' begins or ends with a space
= '{0}' gözesi boşlukla başlıyor ya da bitiyor
'{0}' is not known as '{1}'
= '{0}', '{1}' olarak bilinmiyor
'{0}' stands twice as '{1}'
= '{0}', '{1}' olarak iki kez geçiyor
the table has no rows
= tabloda satır yok
'{0}' is '{1}'; it must be a number from 0 to 1
= '{0}' değeri '{1}'; 0 ile 1 arasında bir sayı olmalı
'{0}' stands before the first section
= '{0}' ilk bölümden önce geliyor
the section '{0}' is not known
= '{0}' bölümü bilinmiyor
the section '{0}' is missing or empty
= '{0}' bölümü eksik ya da boş
a '{0}' has no partner
= bir '{0}' eşsiz kalmış
the slot '{0}' is not known here
= '{0}' yuvası burada bilinmiyor
the form '{0}' is not known
= '{0}' biçimi bilinmiyor
the line has {0} parts; it needs {1}, with tabs between them
= satırda {0} parça var; aralarında sekmelerle {1} parça gerekli
give the folder that has 'Facts' and 'Templates' in it
= içinde 'Facts' ve 'Templates' olan klasörü ver
save the file as UTF-8
= dosyayı UTF-8 olarak kaydet
columns are separated by tabs, in this order
= sütunlar bu sırayla, sekmelerle ayrılır
cells are separated by one tab each; '-' says that nothing is known
= gözeler birer sekmeyle ayrılır; '-' bir şey bilinmediğini söyler
write '-' where nothing is known
= bir şey bilinmeyen yere '-' yaz
leave only the tab between two cells
= iki göze arasında yalnız sekmeyi bırak
leave one of the two rows
= iki satırdan birini bırak
add a row below the heading
= başlığın altına bir satır ekle
write it like 0.5
= 0.5 gibi yaz
begin with a section like [fruit]
= [fruit] gibi bir bölümle başla
add [{0}] and at least one line below it
= [{0}] ve altına en az bir satır ekle
slots are written {x}, choices <this|that>
= yuvalar {x}, seçenekler <bu|şu> diye yazılır
known are {0}
= bilinenler: {0}
"""#
}
