extension Turkish {
    static let offlineInference = #"""
# Queries
the address cannot be used
= adres kullanılamıyor
the line has more than {0} KiB
= satır {0} KiB'tan uzun
a query is one line; does the file have line breaks?
= her sorgu bir satırdır; dosyada satır sonları var mı?
the line is not UTF-8
= satır UTF-8 değil
convert the file: iconv -f LATIN1 -t UTF-8
= dosyayı dönüştür: iconv -f LATIN5 -t UTF-8
the line is not JSON: {0} at column {1}
= satır JSON değil: {0}; {1}. sütun
the line is no JSON object
= satır bir JSON nesnesi değil
the field '{0}' is missing from the query
= sorguda '{0}' alanı yok
the field '{0}' of the query is no text
= sorgunun '{0}' alanı metin değil
a query is one JSON object a line, such as {"id": 7, "text": "is it safe?"}
= her satırda bir sorgu, bir JSON nesnesi olur, örneğin {"id": 7, "text": "güvenli mi?"}

# Jobs
the queries cannot be read: {0}
= sorgular okunamıyor: {0}
give them on standard input: imbik infer … < queries.jsonl
= onları standart girdiden ver: imbik infer … < queries.jsonl
the predictions cannot be written: {0}
= tahminler yazılamıyor: {0}
what was written before is whole; '--resume' goes on from there
= önce yazılanlar tam; '--resume' oradan sürdürür
there are predictions in this file already
= bu dosyada zaten tahminler var
go on with them by '--resume', or give another file
= '--resume' ile onları sürdür ya da başka bir dosya ver
the last line of this file is no prediction of 'imbik infer'
= bu dosyanın son satırı 'imbik infer' tahmini değil
give another file
= başka bir dosya ver
these predictions come from another model, prompt or task (job {0}, this one is {1})
= bu tahminler başka bir modelden, istemden ya da görevden geliyor (iş {0}, bu iş {1})
go on with the settings that they were made with, or give another file
= yapıldıkları ayarlarla sürdür ya da başka bir dosya ver
another program writes to this file
= bu dosyaya başka bir program yazıyor
wait for it, or give another file
= onu bekle ya da başka bir dosya ver
the input has {0} lines, and {1} are answered already
= girdide {0} satır var, oysa {1} satır zaten yanıtlanmış
resume with the same queries in the same order
= aynı sorgularla, aynı sırayla sürdür
queries: {0}, {1} a second
= sorgu: {0}, saniyede {1}
{0}, {1} left
= {0}, kalan {1}
{0} queries answered in {1} s, {2} a second
= {0} sorgu {1} saniyede yanıtlandı, saniyede {2}
{0}; the first {1} lines were answered before
= {0}; ilk {1} satır önceden yanıtlanmıştı
{0}; {1} lines have no answer
= {0}; {1} satırın yanıtı yok
{0} predictions computed in {1} s
= {0} tahmin {1} saniyede hesaplandı
{0}; {1} were there already
= {0}; {1} tanesi zaten vardı

# Benches
a text computed among others differs from the same text alone
= başkalarının arasında hesaplanan bir metin, tek başına hesaplanandan farklı
nothing was measured; './imbik test' finds what is at fault
= hiçbir şey ölçülmedi; hatanın nerede olduğunu './imbik test' bulur
the cache gave another query's prediction
= önbellek başka bir sorgunun tahminini verdi

# The cache
there is no cache here
= burada önbellek yok
fill one: imbik cache fill {0} … < queries.jsonl
= bir önbellek doldur: imbik cache fill {0} … < queries.jsonl
this file is no cache of imbik's, and was left as it was
= bu dosya bir imbik önbelleği değil; olduğu gibi bırakıldı
the cache was written by a newer imbik (format {0}; this one knows formats up to {1})
= önbelleği daha yeni bir imbik yazmış (biçim {0}; bu imbik {1} numaraya kadar olanları bilir)
the cache is damaged: {0}
= önbellek bozuk: {0}
its language is missing
= dili eksik
delete it and fill it again, or see what 'sqlite3 {0} .recover' can save
= onu silip yeniden doldur ya da 'sqlite3 {0} .recover' neyi kurtarabiliyor bak
the queries of this cache follow the letters of '{0}', not of '{1}'
= bu önbelleğin sorguları '{1}' değil, '{0}' harflerine göre yazılmış
leave '--query-language' out, or fill another file
= '--query-language' seçeneğini verme ya da başka bir dosya doldur
the cache cannot be written: the file or its folder may not be
= önbelleğe yazılamıyor: dosyaya ya da klasörüne yazma izni yok
the cache cannot be written: no space is left
= önbelleğe yazılamıyor: yer kalmadı
free some space; what was written is safe
= biraz yer aç; yazılanlar güvende
another program keeps the cache locked
= başka bir program önbelleği kilitli tutuyor
wait for it, and try again
= onu bekle ve yeniden dene
the cache cannot be read or written: {0}
= önbellek okunamıyor ya da yazılamıyor: {0}
the cache has no such predictions
= önbellekte böyle tahminler yok
'imbik cache stats' shows what it has
= içinde ne olduğunu 'imbik cache stats' gösterir
no prediction for '{0}'
= '{0}' için tahmin yok
model
= model
{0} h
= {0} saat
task
= görev
predictions
= tahmin
expired
= süresi dolan
hits
= bulunan
misses
= bulunamayan
hit rate
= bulma oranı
mean age
= ortalama yaş

# Serving
nobody can listen at {0}, port {1}
= {0} adresinin {1} numaralı kapısı dinlenemiyor
another program may have the port, or the address is not this machine's; '--port' and '--host' name others
= kapı başka bir programda olabilir ya da adres bu makinenin değildir; '--port' ve '--host' ile başkasını ver
the service could not be started
= hizmet başlatılamadı
the system may lack threads or memory; try again
= sistemde iş parçacığı ya da bellek yetmemiş olabilir; yeniden dene
the token is no word of 16 characters or more
= erişim anahtarı en az 16 karakterlik tek bir sözcük değil
make one: openssl rand -hex 32 > {0}
= bir tane oluştur: openssl rand -hex 32 > {0}
"""#
}
