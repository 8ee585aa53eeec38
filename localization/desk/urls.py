from django.urls import path

from . import (
    checks,
    editor,
    files,
    glossary,
    history,
    index,
    links,
    matrix,
    pages,
    progress,
    renderings,
    review,
    submit,
    terms,
)

app_name = "desk"
urlpatterns = [
    path("", index.index, name="index"),
    path("pages/", matrix.pages, name="pages"),
    path("<int:pk>/", editor.edit, name="edit"),
    path("<int:pk>/approve/", review.approve_all, name="approve_all"),
    path("<int:pk>/file/", files.page_file, name="file"),
    path("<int:pk>/links/<int:link_pk>/", links.save, name="link"),
    path("<int:pk>/look/", pages.look, name="look"),
    path("<int:pk>/publish/", review.publish_page, name="publish"),
    path("<int:pk>/send/", review.send, name="send"),
    path("<int:pk>/send-back/", review.return_to_translators, name="send_back"),
    path("<int:pk>/stop/", pages.stop, name="stop"),
    path("<int:pk>/texts/<int:segment_pk>/", editor.save, name="save"),
    path("<int:pk>/texts/<int:segment_pk>/history/", history.show, name="history"),
    path("languages/<slug:code>/file/", files.language_file, name="language_file"),
    path("teams/<slug:code>/checks/", checks.show, name="checks"),
    path("glossary/", glossary.glossary, name="glossary"),
    path("glossary/add/", terms.add, name="add_term"),
    path("glossary/<int:pk>/", terms.edit, name="term"),
    path("glossary/<int:pk>/remove/", terms.remove, name="remove_term"),
    path("glossary/<int:term_pk>/<slug:language>/", renderings.renderings, name="renderings"),
    path("submissions/<int:pk>/", progress.progress, name="progress"),
    path("retry/", submit.retry, name="retry"),
]
