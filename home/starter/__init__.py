"""The starter site: content as data (``en/*.yaml``), its translations (``<code>/*.po``),
its glossary, its accounts."""
