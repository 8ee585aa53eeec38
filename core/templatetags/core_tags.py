"""What page templates ask for: navigation, the language's site text, and what machines read."""

from django import template

from core.models import SiteText
from core.navigation import Navigation
from core.outline import outline_of
from core.page_links import resolve
from core.structured_data import as_script, page_items

register = template.Library()


@register.simple_tag(takes_context=True)
def navigation(context):
    """The way around the site from this page: ``{% navigation as nav %}``."""
    return Navigation(context["request"], context.get("page"))


@register.simple_tag
def site_text(language):
    """Name, contact block and footer of the site: ``{% site_text nav.language as site %}``."""
    return SiteText.for_language(language)


@register.simple_tag(takes_context=True)
def structured_data(context):
    """The page as search engines read it: ``{% structured_data %}`` in the head."""
    page, request = context["page"], context["request"]
    return as_script(page_items(page, context["nav"], context["site"], request))


@register.filter
def outline(body):
    """The sections of a long body, for its table of contents: ``{% with sections=body|outline %}``."""
    return outline_of(body)


@register.filter
def absolute(url, request):
    """An address with the host that was asked for, for machines that read it elsewhere."""
    return request.build_absolute_uri(url)


@register.tag("page_links")
def page_links_tag(parser, token):
    """Resolve the links to pages in all text up to ``{% endpage_links %}``."""
    content = parser.parse(["endpage_links"])
    parser.delete_first_token()
    return PageLinksNode(content)


class PageLinksNode(template.Node):
    def __init__(self, nodelist):
        self.nodelist = nodelist

    def render(self, context):
        return resolve(self.nodelist.render(context), context["request"])
