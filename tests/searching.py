"""What a visitor sees of a search."""

import re


def marks(response):
    return re.findall("<mark>(.*?)</mark>", response.content.decode().replace("\u2060", ""))


def ask(client, code, query, **options):
    response = client.get(f"/{code}/search/", {"q": query, **options})
    assert response.status_code == 200
    return response


def parts(response, label):
    nav = re.search(
        f'<nav class="search-parts" aria-label="{label}">(.*?)</nav>', response.content.decode(), re.DOTALL
    )
    found = re.findall(r'<a href="([^"]+)"[^>]*>([^<]+) <span>(\d+)</span>', nav[1] if nav else "")
    return {name: (int(count), address) for address, name, count in found}


def results(response):
    return response.context["results"].paginator.count


def places(response):
    section = response.content.decode().partition("People, numbers and links")[2].partition("</ol>")[0]
    return re.findall(r'href="([^"]+#[^"]+)"', section)
