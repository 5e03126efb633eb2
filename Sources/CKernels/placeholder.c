int imk_placeholder;
