from django.urls import path

from . import editor, files, history, index, links, matrix, pages, submit

app_name = "desk"
urlpatterns = [
    path("", index.index, name="index"),
    path("pages/", matrix.pages, name="pages"),
    path("<int:pk>/", editor.edit, name="edit"),
    path("<int:pk>/approve/", editor.approve_all, name="approve_all"),
    path("<int:pk>/file/", files.file, name="file"),
    path("<int:pk>/links/<int:link_pk>/", links.save, name="link"),
    path("<int:pk>/preview/", pages.preview, name="preview"),
    path("<int:pk>/publish/", pages.publish_page, name="publish"),
    path("<int:pk>/stop/", pages.stop, name="stop"),
    path("<int:pk>/texts/<int:segment_pk>/", editor.save, name="save"),
    path("<int:pk>/texts/<int:segment_pk>/history/", history.show, name="history"),
    path("submissions/<int:pk>/", submit.progress, name="progress"),
    path("retry/", submit.retry, name="retry"),
]
