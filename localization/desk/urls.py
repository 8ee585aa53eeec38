from django.urls import path

from . import editor, files, glossary, history, index, links, pages, renderings, submit, terms

app_name = "desk"
urlpatterns = [
    path("", index.index, name="index"),
    path("<int:pk>/", editor.edit, name="edit"),
    path("<int:pk>/approve/", editor.approve_all, name="approve_all"),
    path("<int:pk>/file/", files.file, name="file"),
    path("<int:pk>/links/<int:link_pk>/", links.save, name="link"),
    path("<int:pk>/preview/", pages.preview, name="preview"),
    path("<int:pk>/publish/", pages.publish_page, name="publish"),
    path("<int:pk>/stop/", pages.stop, name="stop"),
    path("<int:pk>/texts/<int:segment_pk>/", editor.save, name="save"),
    path("<int:pk>/texts/<int:segment_pk>/history/", history.show, name="history"),
    path("glossary/", glossary.glossary, name="glossary"),
    path("glossary/add/", terms.add, name="add_term"),
    path("glossary/<int:pk>/", terms.edit, name="term"),
    path("glossary/<int:pk>/remove/", terms.remove, name="remove_term"),
    path("glossary/<int:term_pk>/<slug:language>/", renderings.renderings, name="renderings"),
    path("submissions/<int:pk>/", submit.progress, name="progress"),
    path("retry/", submit.retry, name="retry"),
]
