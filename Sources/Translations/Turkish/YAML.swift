extension Turkish {
    /// What libyaml says about texts that are no YAML.
    package static let yaml = #"""
# YAML
block sequence entries are not allowed in this context
= liste ögesi burada olamaz
control characters are not allowed
= denetim karakterleri olamaz
could not find expected ':'
= beklenen ':' bulunamadı
did not find expected ',' or ']'
= beklenen ',' ya da ']' bulunamadı
did not find expected ',' or '}'
= beklenen ',' ya da '}' bulunamadı
did not find expected '-' indicator
= beklenen '-' imi bulunamadı
did not find expected <document start>
= beklenen belge başı bulunamadı
did not find expected alphabetic or numeric character
= beklenen harf ya da rakam bulunamadı
did not find expected comment or line break
= beklenen açıklama ya da satır sonu bulunamadı
did not find expected key
= beklenen anahtar bulunamadı
did not find expected node content
= beklenen içerik bulunamadı
did not find expected whitespace or line break
= beklenen boşluk ya da satır sonu bulunamadı
expected a single document in the stream
= yalnız tek belge olabilir
found a tab character that violates indentation
= girintiyi bozan bir sekme karakteri var
found a tab character where an indentation space is expected
= girinti boşluğu beklenen yerde sekme karakteri var
found character that cannot start any token
= burada bir şeyin başı olamayacak bir karakter var
found invalid Unicode character escape code
= geçersiz bir Unicode kaçış kodu var
found undefined alias
= tanımlanmamış bir takma ad var
found undefined tag handle
= tanımlanmamış bir etiket var
found unexpected ':'
= beklenmeyen bir ':' var
found unexpected document indicator
= beklenmeyen bir belge imi var
found unexpected end of stream
= metin beklenmedik yerde bitiyor
found unknown escape character
= bilinmeyen bir kaçış karakteri var
mapping keys are not allowed in this context
= anahtar burada olamaz
mapping values are not allowed in this context
= ': ' burada olamaz
"""#
}
