import uuid

import django.db.models.deletion
import wagtail.fields
import modelsearch.index
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0001_initial"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        migrations.CreateModel(
            name='SiteText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('site_title', models.CharField(max_length=100)),
                ('strapline', models.CharField(blank=True, max_length=200)),
                ('organisation', models.CharField(max_length=150, verbose_name='organization')),
                ('address', models.TextField(help_text='One line each, as on an envelope.')),
                ('phone', models.CharField(blank=True, max_length=40)),
                ('footer_text', wagtail.fields.RichTextField(blank=True)),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
            ],
            options={
                'verbose_name': 'site text',
                'verbose_name_plural': 'site texts',
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
    ]
