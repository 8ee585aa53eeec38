"""The screens on which an administrator keeps accounts, with the pen name added."""

from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import UserViewSet as WagtailUserViewSet


class PenNameCreationForm(UserCreationForm):
    class Meta(UserCreationForm.Meta):
        fields = UserCreationForm.Meta.fields | {"pen_name"}


class PenNameEditForm(UserEditForm):
    class Meta(UserEditForm.Meta):
        fields = UserEditForm.Meta.fields | {"pen_name"}


class UserViewSet(WagtailUserViewSet):
    create_template_name = "core/users/create.html"
    edit_template_name = "core/users/edit.html"

    def get_form_class(self, for_update=False):
        return PenNameEditForm if for_update else PenNameCreationForm
